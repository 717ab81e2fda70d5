import { defineEntity, p } from '@mikro-orm/postgresql';
import type { ActResult } from '../../dialogue/types.ts';
import { instant, tenantTable } from './row-security.ts';

const EffectSchema = defineEntity({
  name: 'Effect',
  ...tenantTable('effects'),
  properties: {
    tenantId: () => p.uuid().primary(),
    key: () => p.text().primary(),
    result: () => p.json<ActResult>(),
    createdAt: () => instant(),
  },
});

/** What `act` answered under an effect key: the same key again gets this answer. */
export class Effect extends EffectSchema.class {}
EffectSchema.setClass(Effect);
