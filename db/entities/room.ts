import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumn, tenantTable } from './row-security.ts';

const RoomSchema = defineEntity({
  name: 'Room',
  ...tenantTable('rooms'),
  uniques: [{ name: 'rooms_tenant_name', properties: ['tenantId', 'name'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    name: () => p.text(),
    capacity: () => p.integer(),
    /** Two events at once are impossible, not just unwise. */
    exclusive: () => p.boolean().default(true),
  },
});

/** A place that can be booked. */
export class Room extends RoomSchema.class {}
RoomSchema.setClass(Room);
