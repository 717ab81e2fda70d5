/** The audit trail, for what leaves no receipt: keys, set-up. */
import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Json } from '../dialogue/types.ts';
import { Audit } from './entities/index.ts';

export interface AuditInput {
  tenantId: string;
  actorId?: string | null;
  action: string;
  targetType: string;
  targetId: string;
  /** Ids and settings, never what people wrote. */
  details?: Json;
  createdAt: Date;
}

export async function insertAudit(em: EntityManager, { actorId, details, ...entry }: AuditInput): Promise<void> {
  await em.insert(Audit, { id: randomUUID(), actorId: actorId ?? null, details: details ?? {}, ...entry });
}
