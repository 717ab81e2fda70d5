import { join } from 'node:path';
import { expect } from 'chai';
import { fold } from '../../nlp/fold.ts';
import { analyse, intentLabels } from '../../nlp/index.ts';
import { loadPhrases } from '../../nlp/training/corpus.ts';
import { top } from './read.ts';
import { rows } from './sentences.ts';

const agents = join(import.meta.dirname, '../../agents');
const bare = (text: string): string =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}{} ]/gu, '')
    .trim();

describe('intents', () => {
  it('know the 36 labels of the contract and those beside them', () => {
    expect(intentLabels).to.have.length(45);
    expect(new Set(intentLabels).size).to.equal(45);
  });

  for (const language of ['es', 'en'] as const) {
    it(`reads at least 90 % of the sentences held out, and their language (${language})`, () => {
      const own = rows.filter((row) => row.language === language);
      expect(own.length).to.be.at.least(130);
      const read = own.map((row) => ({
        ...row,
        found: analyse({ text: row.text, ref: '2027-10-28T09:00:00', timeZone: 'UTC' }),
      }));
      const wrong = read.filter(({ intent, found }) => found.intents[0]?.intent !== intent);
      expect(wrong.length / own.length, wrong.map(({ text }) => text).join(' | ')).to.be.at.most(0.1);
      expect(read.filter(({ found }) => found.language !== language).map(({ text }) => text)).to.have.length.at.most(3);
    });
  }

  it('is measured on sentences that are no training phrase', async () => {
    const phrases = new Set((await loadPhrases(agents)).map(({ template }) => bare(template)));
    const copied = rows.filter(({ text }) => phrases.has(bare(text))).map(({ text }) => text);
    expect(copied).to.deep.equal([]);
  });

  it('has enough phrases for every intent in both languages', async () => {
    const counts = new Map<string, number>();
    for (const { intent, language } of await loadPhrases(agents)) {
      expect(intentLabels).to.include(intent);
      counts.set(`${intent} ${language}`, (counts.get(`${intent} ${language}`) ?? 0) + 1);
    }
    const few = intentLabels
      .flatMap((intent) => ['es', 'en'].map((language) => `${intent} ${language}`))
      .filter((key) => (counts.get(key) ?? 0) < 15);
    expect(few).to.deep.equal([]);
  });

  it('turns away what makes no sense', () => {
    for (const text of [
      'xqzt wvkp',
      'la cuadratura del círculo es violeta',
      'colourless green ideas sleep furiously',
      '؟؟ 漢字',
    ]) {
      expect(top(text), text).to.equal('oos');
    }
  });

  it('answers scores between 0 and 1, best first', () => {
    const { intents } = analyse({ text: 'mueve lo de mañana', ref: '2027-10-28T09:00:00', timeZone: 'UTC' });
    const scores = intents.map(({ score }) => score);
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
    expect(Math.max(...scores)).to.be.at.most(1);
    expect(Math.min(...scores)).to.be.at.least(0);
  });
});
