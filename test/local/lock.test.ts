import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { takeLock } from '../../local/lock.ts';
import { endProcess, identify, isAlive, signal } from '../../local/process.ts';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'thea-lock-')), 'run', 'lock');
const module = new URL('../../local/lock.ts', import.meta.url).href;

describe('a lock', () => {
  it('is held until it is released', () => {
    const path = newPath();
    const lock = takeLock(path);
    if ('heldBy' in lock) throw new Error('held by somebody else');
    expect(takeLock(path)).to.have.nested.property('heldBy.pid', process.pid);
    lock.release();
    expect(existsSync(path)).to.equal(false);
    expect(takeLock(path)).to.have.property('release');
  });

  it('does not count when its process is gone, even if another has the number', () => {
    const path = newPath();
    const script = `import { takeLock } from '${module}'; takeLock('${path}'); process.kill(process.pid, 'SIGKILL')`;
    spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(existsSync(path)).to.equal(true);
    expect(takeLock(path)).to.have.property('release');

    const other = newPath();
    const first = takeLock(other);
    expect(first).to.have.property('release');
    writeFileSync(other, JSON.stringify({ pid: process.pid, started: 'long ago' }));
    expect(takeLock(other)).to.have.property('release');
    writeFileSync(other, 'torn');
    expect(takeLock(other)).to.have.property('release');
    expect(readdirSync(dirname(other))).to.deep.equal(['lock']);
  });

  it('has one holder when many want it at once, a stale one in the way', async () => {
    const path = newPath();
    takeLock(path);
    writeFileSync(path, JSON.stringify({ pid: 1, started: 'long ago' }));
    const script = `import { takeLock } from '${module}';
      console.log('release' in takeLock('${path}') ? 'mine' : 'theirs'); setTimeout(() => {}, 1500)`;
    const said = await Promise.all(
      Array.from(
        { length: 5 },
        () =>
          new Promise<string>((resolve) => {
            const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
            child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
          }),
      ),
    );
    expect(said.filter((word) => word === 'mine')).to.have.length(1);
  });
});

describe('a process', () => {
  it('is told from one that is gone, and ended by force when it does not want to', async () => {
    const child = spawn('sh', ['-c', 'trap "" TERM; echo up; while :; do sleep 0.1; done']);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const identity = identify(child.pid ?? 0);
    if (identity === undefined) throw new Error('not found');
    expect(isAlive(identity)).to.equal(true);
    expect(await endProcess(identity, 200)).to.equal(true);
    expect(isAlive(identity)).to.equal(false);
    expect(await endProcess(identity, 200)).to.equal(false);
    signal(identity.pid, 'SIGTERM');
    expect(identify(identity.pid)).to.equal(undefined);
  });
});
