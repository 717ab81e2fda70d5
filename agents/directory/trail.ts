/** What a change to rooms or people leaves behind: they have no receipts. */
import { insertAudit } from '../../db/audits.ts';
import { announceDirectory } from '../../db/directory.ts';
import { Outbox } from '../../db/entities/index.ts';
import type { Json } from '../../dialogue/types.ts';
import type { AgentContext } from '../agent.ts';

export interface Trace {
  /** E.g. `room.created`. */
  action: string;
  target: { type: 'room' | 'user'; id: string };
  /** Ids and settings, never what people wrote. */
  details?: { [name: string]: Json };
}

/** One change of the directory at a time in a company: what is checked under it still holds when it is written. */
export async function lockDirectory({ em, tenant }: AgentContext): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`directory/${tenant}`]);
}

/** Audit entry, outbox row for the whole company, and word to every process that keeps names, after the rows themselves. */
export async function leaveTrace(context: AgentContext, { action, target, details = {} }: Trace): Promise<void> {
  const { em, tenant, actor } = context;
  await em.flush();
  const createdAt = new Date(context.now);
  const payload = { kind: action, targetType: target.type, targetId: target.id };
  await insertAudit(em, {
    tenantId: tenant,
    actorId: actor.id,
    action,
    targetType: target.type,
    targetId: target.id,
    details,
    createdAt,
  });
  await em.insert(Outbox, {
    tenantId: tenant,
    topic: 'directory',
    userId: null,
    conversationId: null,
    payload,
    createdAt,
  });
  await announceDirectory(em, tenant);
}

/** The fields whose values differ from the row's. */
export function differing<Row extends object, Fields extends Partial<Row>>(row: Row, fields: Fields): Partial<Fields> {
  const kept = Object.entries(fields).filter(([name, value]) => row[name as keyof Row] !== value);
  return Object.fromEntries(kept) as Partial<Fields>;
}
