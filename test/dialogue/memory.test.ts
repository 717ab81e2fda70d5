import { expect } from 'chai';
import { bounds, upgradeEnvelope, type Envelope } from '../../dialogue/envelope.ts';
import { mention, recall, remember } from '../../dialogue/memory.ts';
import type { TurnResult } from '../../dialogue/types.ts';
import { newEnvelope } from './builders.ts';

const result = (key: string, text = 'x'): TurnResult => ({
  messageKey: key,
  digest: `digest of ${key}`,
  replies: [{ id: `${key}/0`, language: 'es', say: [{ key: 'said', args: { text } }], buttons: [] }],
  state: 'idle',
  receipts: [],
});

const rememberAll = (count: number, text?: string): Envelope =>
  Array.from({ length: count }, (_, index) => result(`m${index}`, text)).reduce(remember, newEnvelope());

const thing = (id: string) => ({ type: 'event', id, names: [id] });

describe('memory', () => {
  it('recalls the answer to a message it has seen', () => {
    const { memory } = rememberAll(3);
    expect(recall(memory, 'm1')?.result).to.deep.equal(result('m1'));
    expect(recall(memory, 'm9')).to.equal(undefined);
  });

  it('is a ring of keys, of which the newest have results', () => {
    const { memory, turns } = rememberAll(bounds.seen + 10);
    expect(turns).to.equal(bounds.seen + 10);
    expect(memory.seen).to.have.length(bounds.seen);
    expect(memory.seen[0]?.key).to.equal('m10');
    expect(memory.seen.map((entry) => entry.result !== undefined).lastIndexOf(false)).to.equal(
      bounds.seen - bounds.results - 1,
    );
    expect(recall(memory, 'm20')).to.deep.equal({ key: 'm20', digest: 'digest of m20' });
  });

  it('keeps the newest result whatever its size, and older ones only while they are small together', () => {
    const { memory } = rememberAll(8, 'y'.repeat(5_000));
    expect(memory.seen.filter((entry) => entry.result).map(({ key }) => key)).to.deep.equal(['m5', 'm6', 'm7']);
    const huge = remember(newEnvelope(), result('huge', 'z'.repeat(40_000)));
    expect(recall(huge.memory, 'huge')?.result).to.not.equal(undefined);
    expect(recall(remember(huge, result('next')).memory, 'huge')?.result).to.equal(undefined);
  });

  it('has one entry for a message that was answered twice', () => {
    const twice = remember(remember(rememberAll(2), result('m0', 'anew')), result('m5'));
    expect(twice.memory.seen.map(({ key }) => key)).to.deep.equal(['m1', 'm0', 'm5']);
    expect(recall(twice.memory, 'm0')?.result).to.deep.equal(result('m0', 'anew'));
  });

  it('keeps the last replies when a turn has none', () => {
    const silent = remember(rememberAll(1), { ...result('m1'), replies: [] });
    expect(silent.memory.replies).to.deep.equal(result('m0').replies);
  });

  it('puts in front what was just talked about, each thing once', () => {
    let { memory } = newEnvelope();
    memory = mention(memory, [thing('a'), thing('b')]);
    memory = mention(memory, [thing('b')]);
    expect(memory.mentions.map(({ id }) => id)).to.deep.equal(['b', 'a']);
    memory = mention(memory, [{ type: 'note', id: 'b', names: [] }]);
    expect(memory.mentions).to.have.length(3);
    memory = mention(
      memory,
      Array.from({ length: 9 }, (_, index) => thing(`n${index}`)),
    );
    expect(memory.mentions).to.have.length(bounds.mentions);
    expect(mention(memory)).to.deep.equal(memory);
  });
});

describe('upgradeEnvelope', () => {
  it('takes what this release wrote', () => {
    const envelope = rememberAll(2);
    expect(upgradeEnvelope(JSON.parse(JSON.stringify(envelope)) as Envelope)).to.deep.equal(envelope);
  });

  it('refuses what it does not know', () => {
    expect(() => upgradeEnvelope({ version: 2 })).to.throw('Envelope version 2 is not known');
  });
});
