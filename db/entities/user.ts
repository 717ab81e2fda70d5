import { defineEntity, p } from '@mikro-orm/postgresql';
import type { Language } from '../../dialogue/types.ts';
import type { Role } from '../permissions.ts';
import { instant, tenantColumn, tenantTable } from './row-security.ts';

const UserSchema = defineEntity({
  name: 'User',
  ...tenantTable('users'),
  uniques: [{ name: 'users_tenant_email', properties: ['tenantId', 'email'] }],
  properties: {
    ...tenantColumn,
    id: () => p.uuid().primary(),
    name: () => p.text(),
    email: () => p.text().nullable(),
    role: () => p.text().$type<Role>(),
    /** IANA zone. */
    timeZone: () => p.text(),
    language: () => p.text().$type<Language>(),
    active: () => p.boolean().default(true),
    createdAt: () => instant(),
  },
});

/** A person of a company. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
