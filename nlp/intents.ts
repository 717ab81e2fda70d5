/** Intents of a message or of a part of it, with confidences that mean what they say. */
import { readFileSync } from 'node:fs';
import { featureWords, featuresOf, knowsAny } from './features.ts';
import { lexicons } from './lexicon/index.ts';
import { decodeModel, scoresOf, softmax } from './model.ts';
import type { Model } from './model.ts';
import type { Token } from './tokens.ts';
import type { IntentScore } from './types.ts';

let loaded: Model | undefined;

/** The committed model; read once. */
export function loadModel(): Model {
  loaded ??= decodeModel(readFileSync(new URL('model.bin', import.meta.url)));
  return loaded;
}

export interface Classification {
  intents: IntentScore[];
  /** > 0 Spanish, < 0 English. */
  lean: number;
}

/** How sure it is that a message without one known word is out of scope. */
const strangeScore = 0.6;
/** How many intents are told. */
const told = 5;

/** Best first. Where even the best is doubtful, `oos` comes first with the doubt as its score. */
export function classify(tokens: readonly Token[], model: Model = loadModel()): Classification {
  const { labels, temperature, threshold } = model.header;
  const scores = scoresOf(model, featuresOf(tokens));
  const intents = softmax(scores.subarray(0, labels.length), temperature)
    .map((score, i) => ({ intent: labels[i] ?? 'oos', score: Math.round(score * 1e4) / 1e4 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, told);
  const lean = scores[labels.length] ?? 0;
  const [best] = intents;
  const strange = isStrange(featureWords(tokens), model);
  if (best === undefined || best.intent === 'oos' || (best.score >= threshold && !strange)) return { intents, lean };
  const rest = intents.filter(({ intent }) => intent !== 'oos');
  const doubt = strange ? Math.max(strangeScore, 1 - best.score) : 1 - best.score;
  return { intents: led('oos', Math.round(doubt * 1e4) / 1e4, rest), lean };
}

const isEdge = (word: string): boolean => lexicons.es.edges.has(word) || lexicons.en.edges.has(word);

/** No word was seen in training; or, of three and more, none but the short ones. */
function isStrange(words: readonly string[], model: Model): boolean {
  const telling = words.filter((word) => word.length > 3 && !isEdge(word));
  return !knowsAny(model.words, telling.length >= 3 ? telling : words);
}

/** An intent put first with its confidence; the others share the rest. */
export function led(intent: string, score: number, others: readonly IntentScore[]): IntentScore[] {
  const rest = others.filter((other) => other.intent !== intent);
  const sum = rest.reduce((total, other) => total + other.score, 0) || 1;
  return [
    { intent, score },
    ...rest.map((other) => ({ ...other, score: Math.round(((other.score * (1 - score)) / sum) * 1e4) / 1e4 })),
  ];
}
