/** Calls the domain functions that chat uses too: one transaction, one context, one effect key for each call. */
import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AgentContext } from '../agents/agent.ts';
import { createContext } from '../agents/record.ts';
import type { Json } from '../dialogue/types.ts';
import type { Caller } from './caller.ts';
import { nowOf } from './caller.ts';
import { invalid, Problem } from './problem.ts';
import type { Services } from './services.ts';

type Database = Pick<Services, 'database'>;

const contextOf = (em: EntityManager, caller: Caller, effectKey: string): AgentContext => {
  const { id, name, role, timeZone, language } = caller.user;
  const actor = { id, name, role, timeZone, language };
  return createContext(em, { tenant: caller.tenant, actor, now: nowOf(caller), timeZone, effectKey });
};

/** Reads in one transaction. */
export const read = async <T>(
  { database }: Database,
  caller: Caller,
  work: (context: AgentContext) => Promise<T>,
): Promise<T> => await database.inTenant(caller.tenant, async (em) => await work(contextOf(em, caller, 'read')));

/** A write as it was asked for: what an `Idempotency-Key` stands for. */
export interface WriteCall {
  caller: Caller;
  params: unknown;
  query: unknown;
  body: unknown;
  headers: { [name: string]: string | string[] | undefined };
}

const keyOf = ({ caller, headers }: WriteCall): string | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key === '' || key.length > 200)
    throw invalid('headers', 'Idempotency-Key', 'Must have 1 to 200 characters.');
  return `rest/${caller.user.id}/${key}`;
};

interface Stored {
  fingerprint: string;
  answer: Json;
}

/**
 * Writes in one transaction. With an `Idempotency-Key` the answer is kept beside the change, so that the same key gets it
 * again; the same key for something else is a 409.
 *
 * @param operation the route's id.
 */
export const write = async <T>(
  { database }: Database,
  operation: string,
  call: WriteCall,
  work: (context: AgentContext) => Promise<T>,
): Promise<T> => {
  const { caller, params, query, body } = call;
  const key = keyOf(call);
  if (key === undefined)
    return await database.inTenant(
      caller.tenant,
      async (em) => await work(contextOf(em, caller, `rest/${caller.user.id}/${randomUUID()}`)),
    );
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([operation, params, query, body]))
    .digest('base64url');
  return await database.inTenant(caller.tenant, async (em) => {
    // Two requests with one key: the second waits here and finds the answer of the first.
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${caller.tenant}/${key}`]);
    const [stored] = await em.execute<{ result: Stored }[]>('select result from effects where key = ?', [key]);
    if (stored && stored.result.fingerprint !== fingerprint)
      throw new Problem('conflict', 'This Idempotency-Key was used for another request.');
    if (stored) return stored.result.answer as T;
    const answer = await work(contextOf(em, caller, key));
    await em.execute('insert into effects (tenant_id, key, result, created_at) values (?, ?, ?::jsonb, ?)', [
      caller.tenant,
      key,
      JSON.stringify({ fingerprint, answer }),
      nowOf(caller),
    ]);
    return answer;
  });
};
