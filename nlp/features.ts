/** A message as the classifier sees it: hashed words, pairs of words and pieces of words, weighted to length one. */
import type { Token } from './tokens.ts';

export const bits = 14;
export const buckets = 1 << bits;

export interface Features {
  /** Bucket numbers, each once. */
  indices: Uint16Array;
  values: Float32Array;
}

/** Words beyond this many say nothing more about what is wanted. */
const mostWords = 60;

/** FNV-1a over UTF-16 units, mixed down to the number of buckets. */
function hash(prefix: number, text: string, from: number, to: number): number {
  let h = (0x811c9dc5 ^ prefix) >>> 0;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d) >>> 0;
  h ^= h >>> 13;
  return h & (buckets - 1);
}

/** The words that count: folded, digits as `0`, without punctuation but `?` and `:`. */
export function featureWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  for (const { kind, folded } of tokens) {
    if (kind === 'email' || kind === 'url') words.push(`<${kind}>`);
    else if (kind === 'hashtag') words.push('<tag>');
    else if (kind === 'punctuation' || kind === 'symbol' || kind === 'unk') {
      if (folded === '?' || folded === ':') words.push(folded);
      else if (kind === 'unk' && folded.trim() !== '' && folded.length > 1) words.push(folded.slice(0, 24));
    } else words.push(folded.slice(0, 24).replaceAll(/\d+/g, '0'));
    if (words.length >= mostWords) break;
  }
  return words;
}

/** Number of slots in the set of known words. */
const slots = 1 << 16;

const slotOf = (word: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return (h ^ (h >>> 16)) & (slots - 1);
};

/** The words that training saw, as a set of bits. */
export function wordSet(words: Iterable<string>): Uint8Array {
  const set = new Uint8Array(slots / 8);
  for (const word of words) {
    const slot = slotOf(word);
    set[slot >> 3] = (set[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
  return set;
}

/** Whether any word was seen in training; a message of strange words only means nothing to the classifier. */
export const knowsAny = (set: Uint8Array, words: readonly string[]): boolean =>
  words.some((word) => /[\p{L}<]/u.test(word) && ((set[slotOf(word) >> 3] ?? 0) & (1 << (slotOf(word) & 7))) !== 0);

export function featuresOf(tokens: readonly Token[]): Features {
  const words = featureWords(tokens);
  const weights = new Map<number, number>();
  const add = (bucket: number, weight: number): void => {
    weights.set(bucket, Math.max(weights.get(bucket) ?? 0, weight));
  };
  for (const [i, word] of words.entries()) {
    add(hash(1, word, 0, word.length), 1);
    const pair = `${words[i - 1] ?? '^'} ${word}`;
    add(hash(2, pair, 0, pair.length), 1);
    if (word.length < 3 || word.startsWith('<')) continue;
    const edged = `_${word}_`;
    for (let size = 2; size <= 4; size++) {
      for (let at = 0; at + size <= edged.length; at++) add(hash(3, edged, at, at + size), 0.5);
    }
  }
  if (words.length > 0) {
    const end = `${words.at(-1) ?? ''} $`;
    add(hash(2, end, 0, end.length), 0.7);
    add(hash(4, String(Math.min(words.length, 5)), 0, 1), 0.5);
  }
  const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return {
    indices: Uint16Array.from(weights.keys()),
    values: Float32Array.from(weights.values(), (weight) => weight / norm),
  };
}
