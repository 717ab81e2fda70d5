/** The trained model: one linear score a label over hashed features, as bytes (4-byte header length, JSON header, int8 weights by bucket). */
import { buckets } from './features.ts';
import type { Features } from './features.ts';

export interface ModelHeader {
  version: string;
  labels: string[];
  buckets: number;
  /** What one step of an int8 weight is worth, a label; the last two belong to the language scores. */
  scales: number[];
  biases: number[];
  /** Divides the scores before softmax, so that they mean what they say. */
  temperature: number;
  /** Best scores below this are out of scope. */
  threshold: number;
  /** The words seen in training, a set of bits in base64. */
  words: string;
}

export interface Model {
  header: ModelHeader;
  /** `buckets × (labels + 1)`; the last column says Spanish (> 0) or English (< 0). */
  weights: Int8Array;
  /** See `wordSet`. */
  words: Uint8Array;
}

export function encodeModel({ header, weights }: Pick<Model, 'header' | 'weights'>): Buffer {
  const head = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return Buffer.concat([size, head, Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)]);
}

/** Reads a model; throws when the bytes are not one for this version of the features. */
export function decodeModel(bytes: Buffer): Model {
  const size = bytes.readUInt32LE(0);
  const header = JSON.parse(bytes.subarray(4, 4 + size).toString('utf8')) as ModelHeader;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + size, bytes.length - 4 - size);
  if (header.buckets !== buckets || weights.length !== buckets * (header.labels.length + 1)) {
    throw new Error('the language model does not fit this version: run `node scripts/train.ts`');
  }
  return { header, weights, words: Buffer.from(header.words, 'base64') };
}

/** Raw scores, one a label and the language score last. */
export function scoresOf(
  { header, weights }: Pick<Model, 'header' | 'weights'>,
  { indices, values }: Features,
): Float64Array {
  const columns = header.labels.length + 1;
  const scores = new Float64Array(columns);
  for (let f = 0; f < indices.length; f++) {
    const row = (indices[f] ?? 0) * columns;
    const value = values[f] ?? 0;
    for (let c = 0; c < columns; c++) scores[c] = (scores[c] ?? 0) + value * (weights[row + c] ?? 0);
  }
  for (let c = 0; c < columns; c++) scores[c] = (scores[c] ?? 0) * (header.scales[c] ?? 1) + (header.biases[c] ?? 0);
  return scores;
}

/** Scores as probabilities that add up to one. */
export function softmax(scores: Iterable<number>, temperature: number): number[] {
  const list = [...scores];
  const top = Math.max(...list);
  const powers = list.map((score) => Math.exp((score - top) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
