/** Tokens and sentences by wink-nlp, for both languages; offsets are UTF-16 units of the text. */
import winkNLP from 'wink-nlp';
import type { WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { fold } from './fold.ts';

export interface Token {
  text: string;
  /** Lower case, without accents. */
  folded: string;
  start: number;
  end: number;
  /** wink's kinds: word, number, ordinal, time, email, url, hashtag, mention, punctuation, symbol, emoji … */
  kind: string;
  /** Index of its sentence. */
  sentence: number;
}

/** Runs without a space longer than this are one token: wink takes quadratic time over them. */
const longestRun = 120;
const longRun = new RegExp(String.raw`\S{${longestRun + 1},}`, 'g');

let wink: WinkMethods | undefined;

/** Loads the language model (about 0.15 s); the first reading does it otherwise. */
export function loadTokens(): WinkMethods {
  wink ??= winkNLP(model, ['sbd']);
  return wink;
}

/** The tokens of a text, in order. Never throws; time grows linearly with the length. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(longRun)) {
    readPart(text, from, index, tokens);
    tokens.push({
      ...tokenAt(text, index, index + run.length),
      kind: /^https?:/i.test(run) ? 'url' : 'unk',
      sentence: next(tokens),
    });
    from = index + run.length;
  }
  readPart(text, from, text.length, tokens);
  return tokens;
}

const next = (tokens: readonly Token[]): number => (tokens.at(-1)?.sentence ?? -1) + 1;

function tokenAt(text: string, start: number, end: number): Omit<Token, 'kind' | 'sentence'> {
  const slice = text.slice(start, end);
  return { text: slice, folded: fold(slice), start, end };
}

function readPart(text: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return;
  const wink = loadTokens();
  const part = text.slice(from, to);
  const doc = wink.readDoc(part);
  const words = doc.tokens().out();
  // wink hands its readers over as bare functions; they use no `this`
  const { type, span } = wink.its;
  const kinds = doc.tokens().out(type);
  const spans = doc.sentences().out(span) as unknown as [number, number][];
  const base = next(tokens);
  let at = 0;
  let sentence = 0;
  for (const [i, word] of words.entries()) {
    while (sentence < spans.length - 1 && i > (spans[sentence]?.[1] ?? Infinity)) sentence++;
    const found = part.indexOf(word, at);
    if (found < 0 || word.trim() === '') continue;
    at = found + word.length;
    tokens.push({ ...tokenAt(text, from + found, from + at), kind: kinds[i] ?? 'unk', sentence: base + sentence });
  }
}
