import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ProcessIdentity, identify, isAlive } from './process.ts';

/** A lock file held by this process until released; one that a killed process left behind does not count. */
export interface Lock {
  release(): void;
}

/** Takes the lock at `path`; answers who holds it when another live process does. */
export function takeLock(path: string): Lock | { heldBy: ProcessIdentity } {
  mkdirSync(dirname(path), { recursive: true });
  const own = identify(process.pid) ?? { pid: process.pid, started: '' };
  for (;;) {
    if (makeWhole(path, JSON.stringify(own))) return { release: () => release(path, own) };
    const holder = readHolder(path);
    if (holder !== undefined && isAlive(holder)) return { heldBy: holder };
    removeStale(path);
  }
}

/** Makes the file with its content in one step; false when there is one already. */
function makeWhole(path: string, content: string): boolean {
  const draft = uniqueBeside(path);
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function readHolder(path: string): ProcessIdentity | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof read === 'object' && read !== null && 'pid' in read && 'started' in read) {
      return { pid: Number(read.pid), started: String(read.started) };
    }
    return undefined;
  } catch {
    return undefined;
  }
}

/** Moved aside first: of two that find the same stale file, one may meanwhile hold a fresh one, which goes back. */
function removeStale(path: string): void {
  const aside = uniqueBeside(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder !== undefined && isAlive(holder)) makeWhole(path, readFileSync(aside, 'utf8'));
  unlinkSync(aside);
}

function release(path: string, own: ProcessIdentity): void {
  const holder = readHolder(path);
  if (holder?.pid === own.pid && holder.started === own.started) unlinkSync(path);
}

function uniqueBeside(path: string): string {
  return `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
}
