import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { intentLabels } from '../../nlp/labels.ts';
import { decodeModel } from '../../nlp/model.ts';
import { fill, loadPhrases } from '../../nlp/training/corpus.ts';
import { seeded } from '../../nlp/training/random.ts';
import { train } from '../../nlp/training/train.ts';
import { typed } from '../../nlp/training/typing.ts';

const root = join(import.meta.dirname, '../..');
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const haste = (seed: number): string => typed('move the meeting to tomorrow please', 'en', seeded(seed));

describe('training', () => {
  it('gives the committed model, byte for byte, from the phrases of the agents', async function () {
    this.timeout(180_000);
    const trained = train(await loadPhrases(join(root, 'agents')), intentLabels);
    const committed = readFileSync(join(root, 'nlp/model.bin'));
    expect(sha(trained), 'run `node scripts/train.ts` and commit nlp/model.bin').to.equal(sha(committed));
    expect(committed.length).to.be.below(1_000_000);
  });

  it('gives other bytes for another seed', () => {
    const phrases = ['sí', 'vale'].map((template) => ({ language: 'es' as const, intent: 'affirm', template }));
    phrases.push({ language: 'es', intent: 'deny', template: 'para nada' });
    const options = { epochs: 1 };
    expect(sha(train(phrases, ['affirm', 'deny'], { ...options, seed: 1 }))).not.to.equal(
      sha(train(phrases, ['affirm', 'deny'], { ...options, seed: 2 })),
    );
  });

  it('refuses a label that it does not know', () => {
    expect(() => train([{ language: 'es', intent: 'nope', template: 'hola' }], ['greet'])).to.throw(
      'unknown label nope',
    );
  });

  it('refuses bytes that are no model of this version', () => {
    const bytes = readFileSync(join(root, 'nlp/model.bin'));
    expect(() => decodeModel(bytes.subarray(0, bytes.length - 1))).to.throw('node scripts/train.ts');
  });

  it('fills in phrases and mends Spanish contractions', () => {
    const text = fill({ language: 'es', intent: 'note.search', template: 'la nota de {q}' }, seeded(3));
    expect(text)
      .to.match(/^la nota (de|del) /)
      .and.not.contain('{')
      .and.not.match(/de el /);
    expect(() => fill({ language: 'es', intent: 'x', template: '{nada}' }, seeded(1))).to.throw('{nada}');
  });

  it('types as people do, the same each time', () => {
    const variants = new Set(Array.from({ length: 30 }, (_, seed) => haste(seed)));
    expect(variants.size).to.be.above(10);
    expect(haste(7)).to.equal(haste(7));
  });
});
