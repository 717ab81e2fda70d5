/** What is written of the machine, here and in the message catalogues, matches it. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { table } from '../../dialogue/machine.ts';
import { catalogues } from '../../replies/catalogues.ts';

const page = readFileSync(new URL('../../docs/conversation.md', import.meta.url), 'utf8');
const diagram = /```mermaid\n(.*?)```/s.exec(page)?.[1] ?? '';
const [, transitions = ''] = page.split('## The table');
const words = (text: string): Set<string> => new Set(text.match(/[A-Za-z]+/g));
const inTable = new Set(
  Object.values(table).flatMap((cells) => Object.values(cells).flatMap((cell) => cell.map(({ name }) => name))),
);

/** The cells of the line of the table that begins so. */
const row = (first: string): string[][] => {
  const line = transitions.split('\n').find((text) => text.startsWith(`| ${first}`)) ?? '';
  const cells = line.split('|').slice(2, -1);
  return cells.map((cell) => cell.split(',').map((name) => name.trim()));
};

const cellsOf = (state: keyof typeof table): string[][] =>
  (['received', 'understood', 'acted', 'failed'] as const).map((event) => table[state][event].map(({ name }) => name));

describe('docs/conversation.md', () => {
  it('draws every state and event of the machine', () => {
    for (const state of Object.keys(table)) expect([...words(diagram)]).to.include(state);
    for (const event of Object.keys(table.idle)) expect(page).to.include(`| \`${event}\` |`);
  });

  it('draws no rule that does not exist, and every one that changes something', () => {
    const named = [...diagram.matchAll(/: (.+)$/gm)].flatMap(([, label = '']) =>
      label.replace(/\(.*\)/, '').split(','),
    );
    const drawn = new Set(named.map((name) => name.trim()).filter((name) => name !== ''));
    expect([...drawn].filter((name) => !inTable.has(name))).to.deep.equal([]);
    expect([...inTable].filter((name) => !drawn.has(name)).sort()).to.deep.equal(['ignored', 'understand']);
  });

  it('lists the rules of each cell in their order', () => {
    expect(row('`idle`')).to.deep.equal(cellsOf('idle'));
    for (const state of ['collecting', 'choosing', 'confirming'] as const)
      expect(row('`collecting`')).to.deep.equal(cellsOf(state));
    expect(row('`acting`')).to.deep.equal(cellsOf('acting'));
    expect(row('`closed`')).to.deep.equal(cellsOf('closed'));
  });
});

describe('what the core says', () => {
  it('stands in every catalogue', () => {
    const folder = new URL('../../dialogue/', import.meta.url);
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const keys = sources.flatMap((source) =>
      [...source.matchAll(/'((?:core|button)\.\w+)'/g)].map(([, key = '']) => key),
    );
    expect(keys.length).to.be.above(15);
    for (const catalogue of Object.values(catalogues)) expect(Object.keys(catalogue)).to.include.members(keys);
  });
});
