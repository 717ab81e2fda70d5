/** The trail of one change: its receipt, its audit entry and its outbox rows, in one statement. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../dialogue/types.ts';
import { storableJson } from './values.ts';

export interface ReceiptInput {
  id: string;
  conversationId?: string | null;
  effectKey: string;
  /** Place among the receipts of the effect, from 0. */
  ordinal: number;
  kind: string;
  targetType: string;
  targetId: string;
  actorId: string;
  versionBefore: number;
  versionAfter: number;
  compensation?: Json;
  undoesId?: string | null;
  summary?: Json;
}

export interface OutboxInput {
  topic: string;
  userId?: string | null;
  conversationId?: string | null;
  /** Ids only, never text. */
  payload: Json;
}

export interface TrailInput {
  tenantId: string;
  receipt: ReceiptInput;
  audit: { action: string; details: Json };
  outbox: readonly OutboxInput[];
  /** The tenant's clock, ISO 8601. */
  now: string;
}

/** Writes all of it. Answers false, having written nothing, when the effect has a receipt with this ordinal already. */
export async function insertTrail(em: EntityManager, { tenantId, receipt, audit, outbox, now }: TrailInput) {
  const r = receipt;
  const [row] = await em.execute<{ written: boolean }[]>(
    `with receipt as (
       insert into receipts (id, tenant_id, conversation_id, effect_key, ordinal, kind, target_type, target_id, actor_id,
                             version_before, version_after, compensation, undoes_id, summary, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?)
       on conflict (tenant_id, effect_key, ordinal) do nothing returning id
     ), audit as (
       insert into audits (id, tenant_id, actor_id, action, target_type, target_id, details, created_at)
       select ?, ?, ?, ?, ?, ?, ?::jsonb, ? from receipt
     ), outbox as (
       insert into outbox (tenant_id, topic, user_id, conversation_id, payload, created_at)
       select ?, o.topic, o.user_id, o.conversation_id, o.payload, ?
       from receipt, jsonb_to_recordset(?::jsonb)
         as o (topic text, user_id uuid, conversation_id uuid, payload jsonb)
     )
     select exists (select from receipt) as written`,
    [
      ...[
        r.id,
        tenantId,
        r.conversationId ?? null,
        r.effectKey,
        r.ordinal,
        r.kind,
        r.targetType,
        r.targetId,
        r.actorId,
      ],
      ...[r.versionBefore, r.versionAfter, jsonOrNull(r.compensation), r.undoesId ?? null, jsonOrNull(r.summary), now],
      ...[randomUUID(), tenantId, r.actorId, audit.action, r.targetType, r.targetId, storableJson(audit.details), now],
      ...[tenantId, now, storableJson(outbox.map(outboxRow))],
    ],
  );
  return row?.written === true;
}

const outboxRow = ({ topic, userId, conversationId, payload }: OutboxInput) => ({
  topic,
  user_id: userId ?? null,
  conversation_id: conversationId ?? null,
  payload,
});

const jsonOrNull = (value: Json | undefined): string | null => (value === undefined ? null : storableJson(value));
