import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Environment } from './environment.ts';
import { UsageError } from './usage-error.ts';

/** What is made of the root key; the root key itself never leaves this file. */
export interface Secrets {
  /** Names the root key without telling it: 8 hexadecimal digits, stored beside everything that is encrypted. */
  keyId: string;
  /** A key of 32 bytes of its own for each purpose (HKDF-SHA256), the same for the same root key. */
  derive(purpose: string): Buffer;
}

/**
 * The secrets of this installation: from THEA_KEY, else from the file `key` in the data directory, which is made
 * (mode 0600) where there is none. Several processes may call this at once on empty data; all get the same key.
 *
 * @throws {UsageError} when the key is not 32 bytes, or its file cannot be used.
 */
export function loadSecrets(environment: Pick<Environment, 'key' | 'data'>): Secrets {
  const root =
    environment.key === undefined
      ? readKeyFile(join(environment.data, 'key'))
      : decode(environment.key, 'THEA_KEY', 'make one with: openssl rand -base64 32');
  return {
    keyId: createHash('sha256').update('thea key id').update(root).digest('hex').slice(0, 8),
    derive: (purpose) => Buffer.from(hkdfSync('sha256', root, 'thea', purpose, 32)),
  };
}

function decode(value: string, place: string, remedy: string): Buffer {
  const trimmed = value.trim();
  if (/^[0-9a-f]{64}$/i.test(trimmed)) return Buffer.from(trimmed, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return Buffer.from(trimmed, 'base64');
  throw new UsageError(`${place} is not 32 bytes in base64 or hex; ${remedy}`);
}

function readKeyFile(path: string): Buffer {
  const remedy = 'restore it from a backup (what it encrypted cannot be read without it)';
  try {
    makeKeyFile(path);
    if ((statSync(path).mode & 0o077) !== 0) {
      throw new UsageError(`${path} can be read by other users; run: chmod 600 ${path}`);
    }
    return decode(readFileSync(path, 'utf8'), path, remedy);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${path} cannot be used (${(error as Error).message}); give THEA_DATA a directory of your own`,
    );
  }
}

/** Makes the file unless it exists. The link makes it appear whole or not at all, and only once. */
function makeKeyFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
}
