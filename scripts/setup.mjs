// Installs the locked packages when they are not there. Plain JavaScript for any Node from 20 on: it runs before the
// packages, and with them Node 24, exist. It speaks on stderr only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.setup');
// Beside node_modules, not in it: npm ci empties that.
const lock = join(root, '.setup-lock');
const staleMs = 15_000;

const say = (line) => process.stderr.write(`thea: ${line}\n`);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');

const isDone = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted();

/** Whether somebody's own `npm install` has put exactly these packages there: npm's record of it is written last. */
const isInstalled = () => {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const { packages: there = {} } = JSON.parse(readFileSync(record, 'utf8'));
  const { packages: locked = {} } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const agrees = ([path, { version, optional }]) =>
    path === '' || (there[path] ? there[path].version === version : optional === true);
  return Object.entries(locked).every(agrees);
};

/** Waits for another set-up of the same checkout; one that was killed no longer touches its lock. */
const takeLock = async () => {
  for (let waits = 0; ; waits++) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > staleMs) rmSync(lock, { recursive: true, force: true });
    else {
      if (waits === 4) say('waiting for another set-up of this checkout');
      await pause(250);
    }
  }
};

const install = () =>
  new Promise((resolve, reject) => {
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    const tell = setInterval(() => say(`installing packages (${seconds()} s so far)`), 10_000);
    const touch = setInterval(() => utimesSync(lock, new Date(), new Date()), staleMs / 5);
    say('installing packages, once (about a minute)');
    // npm says where it is itself; a bare `npm` is for those who run this file by hand.
    const npm = process.env.npm_execpath;
    const [command, ...first] = npm ? [process.execPath, npm] : ['npm'];
    const child = spawn(command, [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: !npm && process.platform === 'win32',
    });
    const end = (settle, value) => {
      clearInterval(tell);
      clearInterval(touch);
      settle(value);
    };
    child.on('error', (error) => end(reject, error));
    child.on('close', (code) => {
      if (code === 0) say(`packages installed in ${seconds()} s`);
      end(code === 0 ? resolve : reject, new Error(`npm ci ended with ${code}; see above`));
    });
  });

const setUp = async () => {
  if (isDone()) return;
  await takeLock();
  try {
    if (isDone()) return;
    const stamp = wanted();
    if (!isInstalled()) await install();
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

if (Number(process.versions.node.split('.')[0]) < 20) {
  say(`Node ${process.versions.node} is too old; install Node 20 or newer (https://nodejs.org)`);
  process.exit(1);
}
try {
  await setUp();
} catch (error) {
  say(`set-up failed: ${error.message}`);
  process.exit(1);
}
