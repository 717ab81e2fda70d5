import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Json } from '../../dialogue/types.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const AuditSchema = defineEntity({
  name: 'Audit',
  ...tenantTable('audits'),
  indexes: [{ name: 'audits_tenant_sequence', properties: ['tenantId', 'sequence'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    sequence: () => p.bigint('number').autoincrement(),
    actorId: () => p.uuid().nullable(),
    action: () => p.text(),
    targetType: () => p.text(),
    targetId: () => p.text(),
    details: () => p.json<Json>(),
    createdAt: () => instant(),
  },
});

/** Who did what. The application may add and read, never change or delete. */
export class Audit extends AuditSchema.class {}
AuditSchema.setClass(Audit);
