/** Trains the classifier: softmax regression by averaged stochastic gradient descent, seeded, on one core in seconds. */
import { createHash } from 'node:crypto';
import { buckets, featuresOf } from '../features.ts';
import type { Features } from '../features.ts';
import { encodeModel, scoresOf, softmax } from '../model.ts';
import type { Model } from '../model.ts';
import { readTokens } from '../tokens.ts';
import { expand } from './corpus.ts';
import type { Phrase } from './corpus.ts';
import type { Random } from './random.ts';
import { seeded, shuffle } from './random.ts';

export interface TrainOptions {
  seed?: number;
  epochs?: number;
  /** Step of the first epoch; falls to a tenth by the last. */
  rate?: number;
  decay?: number;
  fills?: number;
}

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
  model.header = { ...model.header, temperature, threshold };
  model.header.version = createHash('sha256').update(encodeModel(model)).digest('hex').slice(0, 12);
  return encodeModel(model);
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

function learn(examples: readonly Example[], labels: readonly string[], options: TrainOptions): Model {
  const { epochs = 14, rate = 6, decay = 2e-6, seed = 20260304 } = options;
  const columns = labels.length + 1;
  const weights = new Float32Array(buckets * columns);
  const biases = new Float64Array(columns);
  const random = seeded(seed + 9);
  const scores = new Float64Array(columns);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - (0.9 * epoch) / Math.max(1, epochs - 1));
    for (const { features, target, spanish, weight } of shuffle(examples, random)) {
      score(weights, biases, features, scores);
      const chances = softmax(scores.subarray(0, columns - 1), 1);
      const gradient = chances.map((chance, c) => (chance - (c === target ? 1 : 0)) * weight);
      gradient.push(1 / (1 + Math.exp(-(scores[columns - 1] ?? 0))) - spanish);
      const { indices, values } = features;
      for (let f = 0; f < indices.length; f++) {
        const row = (indices[f] ?? 0) * columns;
        const size = step * (values[f] ?? 0);
        for (let c = 0; c < columns; c++) {
          const w = weights[row + c] ?? 0;
          weights[row + c] = w - size * (gradient[c] ?? 0) - step * decay * w;
        }
      }
      for (let c = 0; c < columns; c++) biases[c] = (biases[c] ?? 0) - 0.01 * step * (gradient[c] ?? 0);
    }
  }
  return quantise(weights, biases, labels);
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
function quantise(weights: Float32Array, biases: Float64Array, labels: readonly string[]): Model {
  const columns = labels.length + 1;
  const scales = Array.from({ length: columns }, () => 1e-6);
  for (let i = 0; i < weights.length; i++) scales[i % columns] = Math.max(scales[i % columns] ?? 0, Math.abs(weights[i] ?? 0) / 127);
  const rounded = scales.map((scale) => Number(scale.toPrecision(6)));
  const small = Int8Array.from(weights, (weight, i) => Math.max(-127, Math.min(127, Math.round(weight / (rounded[i % columns] ?? 1)))));
  return {
    header: {
      version: '',
      labels: [...labels],
      buckets,
      scales: rounded,
      biases: Array.from(biases, (bias) => Number(bias.toPrecision(6))),
      temperature: 1,
      threshold: 0,
    },
    weights: small,
  };
}

/** The temperature with the smallest log loss on held-out rows, and the threshold that turns away at most 3 % of the known ones. */
function calibrate(model: Model, held: readonly Example[]): { temperature: number; threshold: number } {
  const scored = held.map(({ features, target }) => ({ scores: scoresOf(model, features).slice(0, -1), target }));
  const loss = (temperature: number): number =>
    scored.reduce((sum, { scores, target }) => sum - Math.log(Math.max(1e-9, softmax(scores, temperature)[target] ?? 0)), 0);
  const temperatures = Array.from({ length: 40 }, (_, i) => Number((0.3 * 1.06 ** i).toFixed(3)));
  const temperature = temperatures.reduce((best, next) => (loss(next) < loss(best) ? next : best));
  const oos = model.header.labels.indexOf('oos');
  const known = scored
    .filter(({ target }) => target !== oos)
    .map(({ scores }) => Math.max(...softmax(scores, temperature)))
    .sort((a, b) => a - b);
  return { temperature, threshold: Number((known[Math.floor(known.length * 0.03)] ?? 0).toFixed(3)) };
}
