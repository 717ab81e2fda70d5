import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Json } from '../../dialogue/types.ts';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const ReceiptSchema = defineEntity({
  name: 'Receipt',
  ...tenantTable('receipts', [{ column: 'actor_id', table: 'users' }]),
  indexes: [{ name: 'receipts_actor_sequence', properties: ['actorId', 'sequence'] }],
  uniques: [{ name: 'receipts_effect_ordinal', properties: ['tenantId', 'effectKey', 'ordinal'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    /** Order in which receipts were written. */
    sequence: () => p.bigint('number').autoincrement(),
    /** No foreign key: the effect is written before the conversation's first turn. */
    conversationId: () => p.uuid().nullable(),
    effectKey: () => p.text(),
    ordinal: () => p.integer(),
    kind: () => p.text(),
    targetType: () => p.text(),
    targetId: () => p.uuid(),
    actorId: () => p.manyToOne(User).mapToPk().joinColumn('actor_id'),
    /** Version of the row before; 0 = it did not exist. */
    versionBefore: () => p.integer(),
    versionAfter: () => p.integer(),
    compensation: () => p.json<Json>().nullable(),
    undoesId: () => p.uuid().nullable(),
    undoneById: () => p.uuid().nullable(),
    summary: () => p.json<Json>().nullable(),
    createdAt: () => instant(),
  },
});

/** Proof of one change, with how to take it back. */
export class Receipt extends ReceiptSchema.class {}
ReceiptSchema.setClass(Receipt);
