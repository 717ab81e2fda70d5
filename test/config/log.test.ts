import { execFileSync, spawnSync } from 'node:child_process';
import { expect } from 'chai';

const module = new URL('../../config/log.ts', import.meta.url).href;
const write = (level: string | undefined): string[] => {
  const script = `import { log } from '${module}'; log.info({ message: 'm1', text: 'hola', user: { email: 'a@b', token: 't' } }, 'received'); log.debug('fine'); log.error('bad');`;
  const { LOG_LEVEL: _, ...rest } = process.env;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: level === undefined ? rest : { ...rest, LOG_LEVEL: level },
  });
  expect(run.stdout).to.equal('');
  return run.stderr.split('\n').filter((line) => line !== '');
};

describe('log', () => {
  it('writes one JSON line an event on stderr, at the level asked for', () => {
    expect(write(undefined).map((line) => JSON.parse(line).msg)).to.deep.equal(['received', 'bad']);
    expect(write('debug').map((line) => JSON.parse(line).msg)).to.deep.equal(['received', 'fine', 'bad']);
    expect(write('silent')).to.deep.equal([]);
    expect(write('nonsense')).to.have.length(2);
  });

  it('drops texts and secrets even when somebody logs them', () => {
    const [line] = write(undefined);
    expect(line).to.include('m1');
    expect(line).to.not.match(/hola|"token"/);
  });

  it('does not keep the process alive', () => {
    execFileSync(process.execPath, ['--input-type=module', '-e', `import '${module}'`], { timeout: 5000 });
  });
});
