/** Trains the classifier: softmax regression by stochastic gradient descent, seeded, on one core in seconds. */
import { createHash } from 'node:crypto';
import { buckets, featureWords, featuresOf, wordSet } from '../features.ts';
import type { Features } from '../features.ts';
import { encodeModel, scoresOf, softmax } from '../model.ts';
import type { Model } from '../model.ts';
import { readTokens } from '../tokens.ts';
import { expand, fill } from './corpus.ts';
import type { Phrase } from './corpus.ts';
import type { Random } from './random.ts';
import { seeded, shuffle } from './random.ts';

export interface TrainOptions {
  seed?: number;
  epochs?: number;
  /** Step of the first epoch; falls to a tenth by the last. */
  rate?: number;
  fills?: number;
}

/** A model without its words. */
type Scorer = Pick<Model, 'header' | 'weights'>;

/** A row ready to learn from: `target` is the label's column, `spanish` 1 or 0. */
interface Example {
  features: Features;
  target: number;
  spanish: number;
  weight: number;
}

/** Trains twice: on nine tenths of the phrases to find temperature and threshold, then on all. Answers the model's bytes. */
export function train(phrases: readonly Phrase[], labels: readonly string[], options: TrainOptions = {}): Buffer {
  const seed = options.seed ?? 20260304;
  const order = shuffle(phrases, seeded(seed));
  const cut = Math.floor(order.length / 10);
  const held = examplesOf(order.slice(0, cut), labels, seeded(seed + 1), 1);
  const draft = learn(examplesOf(order.slice(cut), labels, seeded(seed + 2), options.fills), labels, options);
  const { temperature, threshold } = calibrate(draft, held);
  const model = learn(examplesOf(order, labels, seeded(seed + 3), options.fills), labels, options);
  model.header = { ...model.header, temperature, threshold, words: knownWords(order, seeded(seed + 4)) };
  model.header.version = createHash('sha256').update(encodeModel(model)).digest('hex').slice(0, 12);
  return encodeModel(model);
}

/** Words of the phrases as they were written, slips left out. */
function knownWords(phrases: readonly Phrase[], random: Random): string {
  const texts = phrases.flatMap((phrase) => [0, 1, 2, 3].map(() => fill(phrase, random)));
  return Buffer.from(wordSet(texts.flatMap((text) => featureWords(readTokens(text))))).toString('base64');
}

function examplesOf(phrases: readonly Phrase[], labels: readonly string[], random: Random, fills?: number): Example[] {
  const rows = expand(phrases, random, fills);
  const counts = new Map<string, number>();
  for (const { intent, weight } of rows) counts.set(intent, (counts.get(intent) ?? 0) + weight);
  const mean = rows.reduce((sum, row) => sum + row.weight, 0) / counts.size;
  return rows.map((row) => {
    const target = labels.indexOf(row.intent);
    if (target < 0) throw new Error(`unknown label ${row.intent} («${row.template}»)`);
    const rare = Math.sqrt(mean / (counts.get(row.intent) ?? mean));
    return {
      features: featuresOf(readTokens(row.text)),
      target,
      spanish: row.language === 'es' ? 1 : 0,
      weight: row.weight * Math.min(2, Math.max(0.6, rare)),
    };
  });
}

function learn(examples: readonly Example[], labels: readonly string[], options: TrainOptions): Scorer {
  const { epochs = 8, rate = 6, seed = 20260304 } = options;
  const columns = labels.length + 1;
  const weights = new Float32Array(buckets * columns);
  const biases = new Float64Array(columns);
  const random = seeded(seed + 9);
  const scores = new Float64Array(columns);
  const gradient = new Float64Array(columns);
  const active = new Int32Array(columns);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - (0.9 * epoch) / Math.max(1, epochs - 1));
    for (const { features, target, spanish, weight } of shuffle(examples, random)) {
      score(weights, biases, features, scores);
      gradientOf(scores, target, spanish, weight, gradient);
      let count = 0;
      for (let c = 0; c < columns; c++) {
        biases[c] = (biases[c] ?? 0) - 0.01 * step * (gradient[c] ?? 0);
        if (Math.abs(gradient[c] ?? 0) > negligible) active[count++] = c;
      }
      const { indices, values } = features;
      for (let f = 0; f < indices.length; f++) {
        const row = (indices[f] ?? 0) * columns;
        const size = step * (values[f] ?? 0);
        for (let a = 0; a < count; a++) {
          const c = active[a] ?? 0;
          weights[row + c] = (weights[row + c] ?? 0) - size * (gradient[c] ?? 0);
        }
      }
    }
  }
  return quantise(weights, biases, labels);
}

/** Gradients smaller than this are left out: most labels are settled for most rows, and time is what they cost. */
const negligible = 1e-4;

/** Of the log loss: softmax over the labels, and a logistic score of its own for the language in the last column. */
function gradientOf(
  scores: Float64Array,
  target: number,
  spanish: number,
  weight: number,
  gradient: Float64Array,
): void {
  const last = scores.length - 1;
  let top = -Infinity;
  for (let c = 0; c < last; c++) top = Math.max(top, scores[c] ?? 0);
  let sum = 0;
  for (let c = 0; c < last; c++) sum += gradient[c] = Math.exp((scores[c] ?? 0) - top);
  for (let c = 0; c < last; c++) gradient[c] = weight * ((gradient[c] ?? 0) / sum - (c === target ? 1 : 0));
  gradient[last] = 1 / (1 + Math.exp(-(scores[last] ?? 0))) - spanish;
}

function score(weights: Float32Array, biases: Float64Array, { indices, values }: Features, scores: Float64Array): void {
  scores.set(biases);
  for (let f = 0; f < indices.length; f++) {
    const row = (indices[f] ?? 0) * scores.length;
    const value = values[f] ?? 0;
    for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) + value * (weights[row + c] ?? 0);
  }
}

/** Each column as int8 steps of its own size. */
function quantise(weights: Float32Array, biases: Float64Array, labels: readonly string[]): Scorer {
  const columns = labels.length + 1;
  const scales = Array.from({ length: columns }, () => 1e-6);
  for (let i = 0; i < weights.length; i++)
    scales[i % columns] = Math.max(scales[i % columns] ?? 0, Math.abs(weights[i] ?? 0) / 127);
  const rounded = scales.map((scale) => Number(scale.toPrecision(6)));
  const small = Int8Array.from(weights, (weight, i) =>
    Math.max(-127, Math.min(127, Math.round(weight / (rounded[i % columns] ?? 1)))),
  );
  return {
    header: {
      version: '',
      labels: [...labels],
      buckets,
      scales: rounded,
      biases: Array.from(biases, (bias) => Number(bias.toPrecision(6))),
      temperature: 1,
      threshold: 0,
      words: '',
    },
    weights: small,
  };
}

/** The temperature with the smallest log loss on held-out rows, and the threshold that turns away at most 3 % of the known ones. */
function calibrate(model: Scorer, held: readonly Example[]): { temperature: number; threshold: number } {
  const scored = held.map(({ features, target }) => ({ scores: scoresOf(model, features).slice(0, -1), target }));
  const loss = (temperature: number): number =>
    scored.reduce(
      (sum, { scores, target }) => sum - Math.log(Math.max(1e-9, softmax(scores, temperature)[target] ?? 0)),
      0,
    );
  const temperatures = Array.from({ length: 40 }, (_, i) => Number((0.3 * 1.06 ** i).toFixed(3)));
  const temperature = temperatures.reduce((best, next) => (loss(next) < loss(best) ? next : best));
  const oos = model.header.labels.indexOf('oos');
  const known = scored
    .filter(({ target }) => target !== oos)
    .map(({ scores }) => Math.max(...softmax(scores, temperature)))
    .sort((a, b) => a - b);
  return { temperature, threshold: Number((known[Math.floor(known.length * 0.03)] ?? 0).toFixed(3)) };
}
