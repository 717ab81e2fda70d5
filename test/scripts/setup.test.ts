import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const setup = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url));

/** A checkout that needs no package. */
function checkout(): string {
  const root = mkdtempSync(join(tmpdir(), 'thea-setup-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync(setup, join(root, 'scripts', 'setup.mjs'));
  const manifest = { name: 'empty', version: '1.0.0' };
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  writeLock(root, manifest);
  return root;
}

function writeLock(root: string, manifest: { name: string; version: string }): void {
  const lock = { ...manifest, lockfileVersion: 3, requires: true, packages: { '': manifest } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
}

function run(root: string): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const { npm_execpath: _, ...env } = process.env;
    const child = spawn(process.execPath, [join(root, 'scripts', 'setup.mjs')], { env });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.once('close', (code) => resolve({ code, out, err }));
  });
}

describe('the set-up', function () {
  this.timeout(60_000);

  it('installs once, again when the lock file wants another package, and speaks on stderr only', async () => {
    const root = checkout();
    const first = await run(root);
    expect(first).to.include({ code: 0, out: '' });
    expect(first.err)
      .to.match(/installing packages/)
      .and.match(/installed in \d+ s/);
    expect(await run(root)).to.deep.equal({ code: 0, out: '', err: '' });
    // It needs no package still, but this one.
    const locked = { lockfileVersion: 3, packages: { 'node_modules/a': { version: '1.0.0' } } };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify(locked));
    expect((await run(root)).err).to.match(/installing packages/);
  });

  it('takes what an `npm install` has put there', async () => {
    const root = checkout();
    const locked = {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/other-platform': { version: '2.0.0', optional: true },
    };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: locked }));
    mkdirSync(join(root, 'node_modules'));
    const there = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify(there));
    expect(await run(root)).to.deep.equal({ code: 0, out: '', err: '' });
    expect(existsSync(join(root, 'node_modules', '.setup'))).to.equal(true);
  });

  it('installs once when two run at the same time, and passes by a lock that was left', async () => {
    const root = checkout();
    const both = await Promise.all([run(root), run(root)]);
    expect(both.map(({ code }) => code)).to.deep.equal([0, 0]);
    expect(both.filter(({ err }) => err.includes('installed in'))).to.have.length(1);

    const other = checkout();
    mkdirSync(join(other, '.setup-lock'));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(other, '.setup-lock'), longAgo, longAgo);
    expect((await run(other)).code).to.equal(0);
    expect(existsSync(join(other, '.setup-lock'))).to.equal(false);
  });

  it('says in one line what failed, and tries again the next time', async () => {
    const root = checkout();
    const manifest = { name: 'empty', version: '1.0.0' };
    // npm ci refuses a lock file that lacks what the manifest wants.
    mkdirSync(join(root, 'part'));
    writeFileSync(join(root, 'part', 'package.json'), JSON.stringify({ name: 'part', version: '1.0.0' }));
    writeFileSync(join(root, 'package.json'), JSON.stringify({ ...manifest, dependencies: { part: 'file:part' } }));
    const failed = await run(root);
    expect(failed.code).to.equal(1);
    expect(failed.err).to.match(/set-up failed: npm ci ended with \d+/);
    expect((await run(root)).code).to.equal(1);
    writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
    expect((await run(root)).code).to.equal(0);
  });
});
