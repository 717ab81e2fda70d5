import { defineEntity, p } from '@mikro-orm/postgresql';
import { Event } from './event.ts';
import { Room } from './room.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const OccupancySchema = defineEntity({
  name: 'Occupancy',
  ...tenantTable('occupancy', [
    { column: 'room_id', table: 'rooms' },
    { column: 'event_id', table: 'events' },
  ]),
  checks: [
    { name: 'occupancy_order', expression: 'starts_at < ends_at' },
    {
      name: 'occupancy_exclusive',
      expression: "exclude using gist (room_id with =, tstzrange(starts_at, ends_at, '[)') with &&) where (exclusive)",
    },
  ],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    roomId: () => p.manyToOne(Room).mapToPk().joinColumn('room_id').deleteRule('cascade'),
    eventId: () => p.manyToOne(Event).mapToPk().joinColumn('event_id').index().deleteRule('cascade'),
    startsAt: () => instant(),
    endsAt: () => instant(),
    /** Copy of the room's `exclusive`, for the constraint sees this row only. */
    exclusive: () => p.boolean().default(true),
  },
});

/** When a room is taken, by what. */
export class Occupancy extends OccupancySchema.class {}
OccupancySchema.setClass(Occupancy);
