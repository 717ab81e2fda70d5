/** Rows of the outbox that streams care for: turns of conversations, and changes of what a person sees. */
import type { Database } from '../db/index.ts';

export interface FeedRow {
  id: number;
  topic: string;
  userId: string | null;
  conversationId: string | null;
  /** Of a turn: the message's key. */
  messageKey: string | null;
}

const columns = `id::float8 as id, topic, user_id as "userId", conversation_id as "conversationId", payload->>'messageKey' as "messageKey"`;

/** The rows with these ids, in their order. */
export const rowsById = async (database: Database, tenant: string, ids: readonly number[]): Promise<FeedRow[]> =>
  await database.inTenant(tenant, async (em) =>
    em.execute<FeedRow[]>(`select ${columns} from outbox where id = any(?::bigint[]) order by id`, [
      `{${ids.join(',')}}`,
    ]),
  );

/** What concerns the person or the conversation after that id; at most the newest 500. */
export const rowsSince = async (
  database: Database,
  { tenant, userId, conversation }: { tenant: string; userId: string; conversation: string },
  since: number,
): Promise<FeedRow[]> =>
  await database.inTenant(tenant, async (em) =>
    em.execute<FeedRow[]>(
      `select * from (
         select ${columns} from outbox
         where id > ? and case topic when 'turn' then conversation_id = ? else user_id is null or user_id = ? end
         order by id desc limit 500
       ) newest order by id`,
      [since, conversation, userId],
    ),
  );
