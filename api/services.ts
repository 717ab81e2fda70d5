/** What the routes stand on; made once by server.ts. */
import type { Database } from '../db/index.ts';
import type { Temporal } from '../workers/temporal.ts';
import type { Feed } from './feed.ts';
import type { Journal } from './journal/index.ts';
import type { Receiver } from './receive.ts';

export interface Services {
  database: Database;
  temporal: Pick<Temporal, 'receive' | 'snapshot' | 'ping'>;
  journal: Journal;
  feed: Feed;
  receiver: Receiver;
  /** Where people look at workflow runs, without a slash at the end; absent = not known. */
  temporalUi?: string;
  namespace: string;
  /** Throws unless a worker takes turns. */
  worker(): Promise<void>;
  /** True once the process is about to stop. */
  draining(): boolean;
}
