import { defineEntity, p } from '@mikro-orm/postgresql';

const InstallationSchema = defineEntity({
  name: 'Installation',
  tableName: 'installation',
  checks: [{ name: 'installation_single', expression: 'id = 1' }],
  properties: {
    id: () => p.integer().primary().autoincrement(false),
    /** Keys the hashes that ids are made of; encrypted, made once, never rotated. */
    idSecret: () => p.blob(),
  },
});

/** The one row about this installation. Belongs to no tenant. */
export class Installation extends InstallationSchema.class {}
InstallationSchema.setClass(Installation);
