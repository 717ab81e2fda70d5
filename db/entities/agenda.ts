import { defineEntity, p } from '@mikro-orm/postgresql';
import { User } from './user.ts';
import { tenantColumn, tenantTable } from './row-security.ts';

const AgendaSchema = defineEntity({
  name: 'Agenda',
  ...tenantTable('agendas', [{ column: 'user_id', table: 'users', nullable: true }]),
  indexes: [{ name: 'agendas_tenant', properties: ['tenantId'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').index().nullable().deleteRule('cascade'),
    name: () => p.text(),
    kind: () => p.enum(['own', 'team']),
  },
});

/** A calendar: a person's own, or a team's. */
export class Agenda extends AgendaSchema.class {}
AgendaSchema.setClass(Agenda);
