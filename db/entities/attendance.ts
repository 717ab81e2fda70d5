import { defineEntity, p } from '@mikro-orm/postgresql';
import { Event } from './event.ts';
import { User } from './user.ts';
import { tenantColumn, tenantTable } from './row-security.ts';

const AttendanceSchema = defineEntity({
  name: 'Attendance',
  ...tenantTable('attendances', [
    { column: 'event_id', table: 'events' },
    { column: 'user_id', table: 'users' },
  ]),
  uniques: [{ name: 'attendances_event_user', properties: ['eventId', 'userId'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    eventId: () => p.manyToOne(Event).mapToPk().joinColumn('event_id').deleteRule('cascade'),
    userId: () => p.manyToOne(User).mapToPk().joinColumn('user_id').index().deleteRule('cascade'),
    answer: () => p.enum(['pending', 'accepted', 'declined']),
  },
});

/** Somebody invited to an event, and what they answered. */
export class Attendance extends AttendanceSchema.class {}
AttendanceSchema.setClass(Attendance);
