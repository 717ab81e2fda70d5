/** Trains the language model from the agents' phrases: `node scripts/train.ts`. The same phrases give the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { intentLabels } from '../nlp/labels.ts';
import { decodeModel } from '../nlp/model.ts';
import { loadPhrases } from '../nlp/training/corpus.ts';
import { train } from '../nlp/training/train.ts';

const root = join(import.meta.dirname, '..');
const started = performance.now();
const phrases = await loadPhrases(join(root, 'agents'));
const bytes = train(phrases, intentLabels);
writeFileSync(join(root, 'nlp/model.bin'), bytes);
const { version, temperature, threshold } = decodeModel(bytes).header;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.error(
  `model ${version}: ${phrases.length} phrases, ${bytes.length} bytes, temperature ${temperature}, threshold ${threshold}, ${seconds} s`,
);
