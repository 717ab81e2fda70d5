/** Intents of a message or of a part of it, with confidences that mean what they say. */
import { readFileSync } from 'node:fs';
import { featuresOf } from './features.ts';
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
  if (best === undefined || best.intent === 'oos' || best.score >= threshold) return { intents, lean };
  const rest = intents.filter(({ intent }) => intent !== 'oos');
  return { intents: [{ intent: 'oos', score: Math.round((1 - best.score) * 1e4) / 1e4 }, ...rest], lean };
}

/** An intent put first with its confidence; the others share the rest. */
export function led(intent: string, score: number, others: readonly IntentScore[]): IntentScore[] {
  const rest = others.filter((other) => other.intent !== intent);
  const sum = rest.reduce((total, other) => total + other.score, 0) || 1;
  return [{ intent, score }, ...rest.map((other) => ({ ...other, score: Math.round(((other.score * (1 - score)) / sum) * 1e4) / 1e4 }))];
}
