import { expect } from 'chai';
import { assert, constantFrom, oneof, property, string, array } from 'fast-check';
import { analyse, warm } from '../../nlp/index.ts';
import { choice, company, read } from './read.ts';
import { rows } from './sentences.ts';
import { slack } from './slack.ts';

/** Milliseconds of this process's own work: other processes share the machine. */
const time = (work: () => void): number => {
  const { user, system } = process.cpuUsage();
  work();
  const after = process.cpuUsage({ user, system });
  return (after.user + after.system) / 1000;
};
const best = (runs: number, work: () => void): number => Math.min(...Array.from({ length: runs }, () => time(work)));
const repeated = (text: string): string => text.repeat(4000).slice(0, 4000);

describe('limits', () => {
  before(warm);

  it('reads a message in under 2 ms, in the median', () => {
    const times = rows.map(({ text }) => best(3, () => read(text))).sort((a, b) => a - b);
    expect(times[Math.floor(times.length / 2)]).to.be.below(2 * slack);
  });

  const awkward: Record<string, string> = {
    prose: repeated('agenda dentista con Ana el martes, a las 9. Y luego mueve la otra a las 10. '),
    letters: repeated('a'),
    digits: repeated('1'),
    'spaced digits': repeated('1 '),
    blanks: repeated(' '),
    'open quotes': repeated('«'),
    quotes: repeated(' "a" '),
    urls: repeated('http://'),
    hashtags: repeated('#a'),
    'spaced hashtags': repeated('#a '),
    apostrophes: repeated("'"),
    mails: repeated('a@a.'),
    dots: repeated('a.'),
    emoji: repeated('👍🏽'),
    connectors: repeated('y cancela '),
    requests: repeated('recuérdame esto. '),
    'first names': repeated('ana y '),
    lists: repeated('pan, '),
    openers: `apunta ${repeated('por favor, ')}`.slice(0, 4000),
    closers: repeated(' por favor'),
    arabic: repeated('مرحبا '),
    combining: repeated('e\u0301'),
    lines: repeated('\n'),
  };
  for (const [name, text] of Object.entries(awkward)) {
    it(`reads 4,000 characters of ${name} in under 50 ms`, () => {
      expect(text).to.have.length(4000);
      expect(best(6, () => read(text, { awaiting: { kind: 'slot', slot: 'text' } }))).to.be.below(50 * slack);
    });
  }

  it('never throws, and keeps its promises, on any text', function () {
    this.timeout(60_000);
    const word = constantFrom(
      ...'agenda apunta mueve cancela la las 5 10:30 mañana martes con Ana a de y « » " \' : , . ¿ ? #x @y 31/02 9999999999 sí no 👍 the on monday remind me to half'.split(
        ' ',
      ),
    );
    const text = oneof(
      string({ maxLength: 200, unit: 'binary' }),
      string({ maxLength: 200 }),
      array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    );
    const awaiting = constantFrom(
      undefined,
      { kind: 'confirm' } as const,
      { kind: 'slot', slot: 'title' } as const,
      { kind: 'choice', choices: [choice('a', 'Uno', '10:00'), choice('b', 'Dos')] } as const,
    );
    assert(
      property(text, awaiting, (message, waiting) => {
        const found = analyse({
          text: message,
          ref: '2027-10-28T23:40:00',
          timeZone: 'Europe/Madrid',
          directory: company,
          ...(waiting
            ? { awaiting: waiting.kind === 'choice' ? { kind: 'choice', choices: [...waiting.choices] } : waiting }
            : {}),
        });
        expect(found.intents.length).to.be.above(0);
        expect(found.segments.length).to.be.above(0);
        for (const { start, end, text: part } of found.entities)
          expect(start >= 0 && end <= message.length && start < end && part !== '').to.equal(true);
      }),
      { numRuns: 1500, seed: 11 },
    );
  });
});
