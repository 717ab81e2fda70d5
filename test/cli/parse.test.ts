import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'chai';
import { parseLine } from '../../cli/parse.ts';

const start = (...flags: string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, '../../cli/thea.ts'), 'parse', ...flags], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });

async function run(
  input: string,
  ...flags: string[]
): Promise<{ lines: Record<string, unknown>[]; code: number | null }> {
  const child = start(...flags);
  child.stdin.end(input);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  return {
    lines: output
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    code,
  };
}

const error = (question: unknown): unknown => parseLine(JSON.stringify(question), 4)['error'];

describe('thea parse', function () {
  this.timeout(20_000);

  it('answers each line in order, without a server', async () => {
    const questions = [
      { id: 1, text: 'agenda dentista mañana a las 10', ref: '2026-03-04T10:00:00', tz: 'Europe/Madrid' },
      { id: 'b', text: 'what did I note about the printer?', lang: 'en' },
      { text: '' },
    ];
    const { lines, code } = await run(
      `${questions.map((question) => JSON.stringify(question)).join('\n')}\n`,
      '--json',
    );
    expect(code).to.equal(0);
    expect(lines).to.have.length(3);
    expect(lines[0]).to.include({ id: 1, lang: 'es', intent: 'agenda.create' });
    expect(lines[0]?.['entities']).to.deep.include({
      type: 'title',
      text: 'dentista',
      start: 7,
      end: 15,
      value: 'dentista',
    });
    expect(lines[0]?.['intents']).to.have.length.at.least(2);
    const entities = (lines[0]?.['entities'] ?? []) as { value: unknown }[];
    expect(entities.map(({ value }) => value)).to.include('2026-03-05T10:00');
    expect(lines[1]).to.include({ id: 'b', lang: 'en', intent: 'note.search' });
    expect(lines[2]).to.include({ intent: 'oos' });
  });

  it('names bad lines, goes on, and exits 1', async () => {
    const { lines, code } = await run('{"text":"hola"}\nnot json\n{"id":"x","text":7}\n{"text":"adiós"}');
    expect(code).to.equal(1);
    expect(lines.map((line) => line['intent'] ?? line['error'])).to.deep.equal([
      'greet',
      'line 2: not JSON',
      lines[2]?.['error'],
      'goodbye',
    ]);
    expect(lines[2]).to.include({ id: 'x' });
    expect(lines[2]?.['error']).to.match(/^line 3: text: /);
  });

  it('answers a line before the next one comes', async () => {
    const child = start();
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const [id, text] of ['hola', 'gracias'].entries()) {
      child.stdin.write(`${JSON.stringify({ id, text })}\n`);
      const { value } = (await answers.next()) as { value: string };
      expect(JSON.parse(value)).to.include({ id });
    }
    child.stdin.end();
    const [code] = (await once(child, 'close')) as [number];
    expect(code).to.equal(0);
  });

  it('refuses what is not in the contract, with the place', () => {
    expect(error({ text: 'a'.repeat(4001) })).to.equal('line 4: text: more than 4,000 characters');
    expect(error({ text: 'a', tz: 'Mars/Olympus' })).to.equal('line 4: tz: unknown time zone');
    expect(error({ text: 'a', ref: '2027-02-30T10:00:00' })).to.match(/^line 4: ref: /);
    expect(error({ text: 'a', lang: 'fr' })).to.match(/^line 4: lang: /);
    expect(error({ text: 'a', other: 1 })).to.match(/other/);
    expect(error([])).to.match(/^line 4: /);
  });
});
