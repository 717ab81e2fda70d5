/**
 * The journal of last resort: a local file, for when neither Temporal nor PostgreSQL can be reached.
 * A line is `<crc32 hex> <base64 record>\n`; what is not whole is a torn tail (it was never acknowledged) and is ignored.
 */
import { type FileHandle, mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

const lineOf = (record: Buffer): string => {
  const body = record.toString('base64');
  return `${crc32(body).toString(16).padStart(8, '0')} ${body}\n`;
};

/** The whole records of a journal file, in order. */
export const readRecords = (content: string): Buffer[] =>
  content.split('\n').flatMap((line) => {
    const [sum = '', body = ''] = line.split(' ');
    return body !== '' && crc32(body).toString(16).padStart(8, '0') === sum ? [Buffer.from(body, 'base64')] : [];
  });

/** A file without a sign of life for so long belongs to nobody; its owner touches it every few seconds. */
const abandonedAfterMs = 30_000;

const isOwned = async (directory: string, name: string): Promise<boolean> => {
  const [pid = '', ...host] = name.replace(/\.[^.]+\.journal$/, '').split('@');
  if (host.join('@') === hostname() && !isAlive(Number(pid))) return false;
  return Date.now() - (await stat(join(directory, name))).mtimeMs < abandonedAfterMs;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

export interface FileJournal {
  /** Resolves once the record is on the disk. Records that come together share one flush. */
  append(record: Buffer): Promise<void>;
  /** Where it is, once something was appended. */
  path(): string | undefined;
  /** Removes the file; only when everything in it has been handed on. Waits for appends under way, and answers false if there were any. */
  discard(): Promise<boolean>;
  close(): Promise<void>;
}

/** Names of this process's files: `<pid>@<host>.<uuid>.journal`. */
const newName = (): string => `${process.pid}@${hostname()}.${randomUUID()}.journal`;

/** Takes over the files that processes left behind when they died, and reads them. Each is claimed by an atomic rename. */
export const adopt = async (
  directory: string,
  mine: ReadonlySet<string>,
): Promise<{ path: string; records: Buffer[] }[]> => {
  const names = await readdir(directory).catch(() => []);
  const found: { path: string; records: Buffer[] }[] = [];
  for (const name of names.filter((name) => name.endsWith('.journal') && !mine.has(join(directory, name))).sort()) {
    if (await isOwned(directory, name).catch(() => true)) continue;
    const path = join(directory, newName());
    const claimed = await rename(join(directory, name), path).then(
      () => true,
      () => false,
    );
    if (!claimed) continue;
    await touchFile(path);
    found.push({ path, records: readRecords(await readFile(path, 'latin1')) });
  }
  return found;
};

/** Shows other processes that the file still has an owner. */
export const touchFile = async (path: string): Promise<void> => {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
};

export const removeFile = async (path: string): Promise<void> => await unlink(path).catch(() => undefined);

/** A process that stood still for long may have lost its file to another; then the lines must be written again. */
const stillMine = async (mine: { path: string; inode: number }): Promise<boolean> =>
  (await stat(mine.path).catch(() => undefined))?.ino === mine.inode;

/** Opens a journal in `directory`; its file is made at the first append. */
export const fileJournal = (directory: string): FileJournal => {
  let file: { handle: FileHandle; path: string; inode: number } | undefined;
  let waiting: { line: string; written: PromiseWithResolvers<void> }[] = [];
  let writing: Promise<void> | undefined;

  const start = async (): Promise<{ handle: FileHandle; path: string; inode: number }> => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, newName());
    const handle = await open(path, 'ax', 0o600);
    const parent = await open(directory, 'r');
    try {
      await parent.sync();
    } finally {
      await parent.close();
    }
    return { handle, path, inode: (await handle.stat()).ino };
  };

  const write = async (lines: string): Promise<void> => {
    for (;;) {
      file ??= await start();
      await file.handle.appendFile(lines);
      await file.handle.datasync();
      if (await stillMine(file)) return;
      await file.handle.close();
      file = undefined;
    }
  };

  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await write(group.map(({ line }) => line).join(''));
        for (const { written } of group) written.resolve();
      } catch (error) {
        // A failed write may have left half a line: the next one starts a new file, and this one is adopted later.
        await file?.handle.close().catch(() => undefined);
        file = undefined;
        for (const { written } of group) written.reject(error);
      }
    }
    writing = undefined;
  };

  return {
    path: () => file?.path,
    async append(record) {
      const written = Promise.withResolvers<void>();
      waiting.push({ line: lineOf(record), written });
      writing ??= flush();
      await written.promise;
    },
    async discard() {
      if (writing) return false;
      const { handle, path } = file ?? {};
      file = undefined;
      await handle?.close();
      if (path !== undefined) await removeFile(path);
      return true;
    },
    async close() {
      await writing;
      await file?.handle.close();
      file = undefined;
    },
  };
};
