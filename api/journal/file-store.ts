/** The messages in local journal files: this process's own and those it took over from processes that died. */
import type { Logger } from 'pino';
import type { InboundMessage } from '../../dialogue/types.ts';
import { adopt, fileJournal, removeFile, touchFile } from './file.ts';
import type { RecordSeal } from './record.ts';

export interface FileEntry {
  message: InboundMessage;
  /** The file it was adopted with; absent = this process's own. */
  adopted?: string;
}

export interface FileStore {
  /** Waiting messages, in order. */
  entries(): readonly FileEntry[];
  has(conversation: string): boolean;
  append(message: InboundMessage, record: Buffer): Promise<void>;
  /** Takes over abandoned files and shows that its own are not. */
  refresh(): Promise<void>;
  /** Forgets what was taken, and removes the files in which nothing waits any more. */
  settle(taken: readonly FileEntry[]): Promise<void>;
  close(): Promise<void>;
}

export const fileStore = (directory: string, seal: RecordSeal, log: Logger): FileStore => {
  const own = fileJournal(directory);
  const adopted = new Set<string>();
  let entries: FileEntry[] = [];

  const open = (record: Buffer, path: string): FileEntry[] => {
    try {
      return [{ message: seal.open(record).message, adopted: path }];
    } catch (error) {
      unreadable.add(path);
      log.error({ event: 'journal.unreadable', file: path, err: error });
      return [];
    }
  };
  /** Files with records of another key; they are kept. */
  const unreadable = new Set<string>();

  const removeFinished = async (): Promise<void> => {
    const needed = new Set(entries.map((entry) => entry.adopted));
    for (const path of adopted) {
      if (needed.has(path) || unreadable.has(path)) continue;
      adopted.delete(path);
      await removeFile(path);
    }
    if (!entries.some((entry) => entry.adopted === undefined)) await own.discard();
  };

  return {
    entries: () => entries,
    has: (conversation) => entries.some(({ message }) => message.conversation === conversation),
    async append(message, record) {
      // Known before it is written, so that nothing of its conversation passes it.
      const entry: FileEntry = { message };
      entries.push(entry);
      try {
        await own.append(record);
      } catch (error) {
        entries = entries.filter((other) => other !== entry);
        throw error;
      }
    },
    async refresh() {
      const path = own.path();
      const mine = new Set(path === undefined ? adopted : [...adopted, path]);
      for (const file of mine) await touchFile(file);
      for (const found of await adopt(directory, mine)) {
        adopted.add(found.path);
        entries = [...found.records.flatMap((record) => open(record, found.path)), ...entries];
        log.info({ event: 'journal.adopted', records: found.records.length });
      }
    },
    async settle(taken) {
      const gone = new Set(taken);
      entries = entries.filter((entry) => !gone.has(entry));
      if (taken.length > 0 || adopted.size > 0) await removeFinished();
    },
    close: async () => await own.close(),
  };
};
