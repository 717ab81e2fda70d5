/** Builds the context that every intent and domain function acts in, and writes what each change leaves behind. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { authorize } from '../db/permissions.ts';
import type { Receipt } from '../dialogue/types.ts';
import type { AgentContext, Change } from './agent.ts';

export interface ContextOptions {
  tenant: string;
  actor: AgentContext['actor'];
  /** The tenant's clock, in UTC. */
  now: string;
  /** When the message was sent; `now` when absent. */
  ref?: string;
  /** The zone in which the person speaks now. */
  timeZone: string;
  /** Absent for changes made through REST. */
  conversation?: string;
  /** Names the effect; the same key never writes its receipts twice (23505). */
  effectKey: string;
}

/** One context for one transaction: `em` must be bound to the tenant. */
export function createContext(em: EntityManager, options: ContextOptions): AgentContext {
  const { tenant, actor, now, timeZone } = options;
  let ordinal = 0;
  return {
    em,
    tenant,
    actor,
    now,
    ref: options.ref ?? now,
    timeZone,
    authorize: (permission, owner) =>
      authorize(actor.role, permission, { actorId: actor.id, ...(owner ? { ownerId: owner.userId } : {}) }),
    record: async (change) => writeRecord(em, options, change, ordinal++),
  };
}

/** Who must hear of a change: everybody the row names, and whom the change itself names. Null = the whole company. */
const audience = {
  event: `select organiser_id as user_id from events where id = ?
    union select user_id from attendances where event_id = ?
    union select a.user_id from agendas a join events e on e.agenda_id = a.id where e.id = ?`,
  note: 'select user_id from notes where id = ?',
  room: 'select null::uuid as user_id where ? is not null',
  user: 'select ?::uuid as user_id',
};

/** Receipt, audit entry and outbox rows in one statement, after the rows of the change itself. */
async function writeRecord(
  em: EntityManager,
  options: ContextOptions,
  change: Change,
  ordinal: number,
): Promise<Receipt> {
  await em.flush();
  const id = randomUUID();
  const { kind, target, versions, compensation } = change;
  const ids = JSON.stringify({ receiptId: id, kind, targetType: target.type, targetId: target.id });
  const watchers = audience[target.type];
  await em.execute(
    `with receipt as (
       insert into receipts (tenant_id, id, conversation_id, effect_key, ordinal, kind, target_type, target_id, actor_id,
         version_before, version_after, compensation, undoes_id, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
     ), audit as (
       insert into audits (tenant_id, id, actor_id, action, target_type, target_id, details, created_at)
       values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
     )
     insert into outbox (tenant_id, topic, user_id, conversation_id, payload, created_at)
     select ?, ?, watcher.user_id, ?, ?::jsonb, ? from (${watchers} union select unnest(?::uuid[])) watcher`,
    [
      // the receipt
      options.tenant,
      id,
      options.conversation ?? null,
      options.effectKey,
      ordinal,
      kind,
      target.type,
      target.id,
      options.actor.id,
      versions.before,
      versions.after,
      compensation ? JSON.stringify(compensation) : null,
      change.undoes ?? null,
      options.now,
      // the audit entry
      options.tenant,
      randomUUID(),
      options.actor.id,
      kind,
      target.type,
      target.id,
      ids,
      options.now,
      // the outbox rows
      options.tenant,
      target.type === 'note' ? 'notes' : 'agenda',
      options.conversation ?? null,
      ids,
      options.now,
      ...Array.from(watchers.matchAll(/\?/g), () => target.id),
      `{${(change.affects ?? []).join(',')}}`,
    ],
  );
  return { id, kind, target, undoable: compensation !== undefined };
}
