import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { createProgress } from '../../cli/progress.ts';
import { program } from '../../cli/thea.ts';

const thea = fileURLToPath(new URL('../../cli/thea.ts', import.meta.url));

function run(args: string[], env: NodeJS.ProcessEnv = {}): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [thea, ...args], {
    encoding: 'utf8',
    env: { ...process.env, THEA_DATA: join(tmpdir(), 'thea-nowhere'), ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the command line', function () {
  this.timeout(30_000);

  it('shows help on stdout for itself and for every command', () => {
    const { code, out, err } = run(['--help']);
    expect(code).to.equal(0);
    expect(err).to.equal('');
    for (const command of program().commands) {
      expect(out).to.include(command.name());
      expect(command.description()).to.not.equal('');
    }
    expect(run(['start', '--help'])).to.include({ code: 0, err: '' });
    expect(run(['--version']).out).to.match(/^\d+\.\d+\.\d+\n$/);
  });

  const wrong: [string[], RegExp][] = [
    [['--bad'], /unknown option '--bad'/],
    [['sart'], /unknown command 'sart'.*start/],
    [['start', '--prot', '1'], /unknown option '--prot'.*--port/],
    [['start', '--port', 'abc'], /--port.*whole number from 0 to 65535/],
    [['start', '--port', '70000'], /whole number from 0 to 65535/],
    [['start', 'extra'], /too many arguments/],
    [['start', '--data'], /argument missing/],
  ];
  for (const [args, message] of wrong) {
    it(`answers \`thea ${args.join(' ')}\` with exit 2 and one line`, () => {
      const { code, out, err } = run(args);
      expect({ code, out }).to.deep.equal({ code: 2, out: '' });
      expect(err)
        .to.match(message)
        .and.match(/^thea: [^\n]+\n$/);
    });
  }

  it('without a command shows the help and exit 2', () => {
    const { code, err } = run([]);
    expect(code).to.equal(2);
    expect(err).to.match(/Usage: thea/);
  });

  it('answers what the environment lacks with exit 1 and one line', () => {
    for (const command of ['api', 'worker']) {
      const { code, out, err } = run([command]);
      expect({ code, out }).to.deep.equal({ code: 1, out: '' });
      expect(err).to.match(/^thea: no (database|Temporal): set [A-Z_]+, or run `thea start`[^\n]*\n$/);
    }
    expect(run(['start'], { PORT: 'abc' }).err).to.match(/^thea: PORT must be a whole number[^\n]*\n$/);
  });

  it('lets doctor say what is wrong and what to do', () => {
    const fine = run(['doctor', '--json'], { PORT: '0' });
    expect(fine.code).to.equal(0);
    expect(JSON.parse(fine.out).map(({ part }: { part: string }) => part)).to.include.members([
      'node',
      'data',
      'temporal',
    ]);

    const env = {
      DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      THEA_KEY: 'short',
      PORT: '0',
    };
    const bad = run(['doctor'], env);
    expect(bad.code).to.equal(1);
    expect(bad.out)
      .to.match(/WRONG {2}database .*\n +→ .*DATABASE_URL/)
      .and.match(/WRONG {2}temporal .*\n +→ .*TEMPORAL_ADDRESS/)
      .and.match(/WRONG {2}key +THEA_KEY is not 32 bytes/);
    expect(run(['doctor'], { PORT: 'x' }).out).to.match(/WRONG {2}settings +PORT must be/);
    expect(run(['doctor'], { THEA_DATA: '/proc/nowhere', PORT: '0' }).code).to.equal(1);
  });
});

const written = (isTTY: boolean): string => {
  const texts: string[] = [];
  const progress = createProgress('thea', { isTTY, columns: 60, write: (text) => texts.push(text) });
  progress.step('one');
  for (const fraction of [0, 0.01, 0.5, 0.51, 1]) progress.step('two', fraction);
  progress.end();
  progress.end();
  return texts.join('');
};

describe('progress', () => {
  it('is one line that is rewritten on a terminal', () => {
    const text = written(true);
    expect(text).to.not.include('\n');
    expect(text).to.include('\r\u001B[2Kthea: one').and.include('[############            ] 50 %');
    expect(text.endsWith('\r\u001B[2K')).to.equal(true);
  });

  it('is a plain line a step elsewhere, at most eleven for one that counts', () => {
    expect(written(false)).to.equal('thea: one\nthea: two 0 %\nthea: two 50 %\nthea: two 100 %\n');
  });
});
