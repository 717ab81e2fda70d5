import { defineEntity, p } from '@mikro-orm/postgresql';
import { Agenda } from './agenda.ts';
import { Room } from './room.ts';
import { User } from './user.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const EventSchema = defineEntity({
  name: 'Event',
  ...tenantTable('events', [
    { column: 'agenda_id', table: 'agendas' },
    { column: 'room_id', table: 'rooms', nullable: true },
    { column: 'organiser_id', table: 'users' },
  ]),
  checks: [{ name: 'events_order', expression: 'starts_at < ends_at' }],
  indexes: [{ name: 'events_tenant_start', properties: ['tenantId', 'startsAt'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    agendaId: () => p.manyToOne(Agenda).mapToPk().joinColumn('agenda_id').index().deleteRule('cascade'),
    /** `gathering` = one that many attend and people join by themselves. */
    kind: () => p.enum(['appointment', 'gathering']),
    title: () => p.text(),
    startsAt: () => instant(),
    endsAt: () => instant(),
    /** IANA zone in which its hours are meant. */
    timeZone: () => p.text(),
    roomId: () => p.manyToOne(Room).mapToPk().joinColumn('room_id').nullable(),
    organiserId: () => p.manyToOne(User).mapToPk().joinColumn('organiser_id').index(),
    status: () => p.enum(['active', 'cancelled']),
    version: () => p.integer().version(),
    createdAt: () => instant(),
    updatedAt: () => instant(),
  },
});

/** An appointment or gathering. */
export class Event extends EventSchema.class {}
EventSchema.setClass(Event);
