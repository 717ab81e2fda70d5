/** The audit trail, for what leaves no receipt (sign-ins, keys, settings) and for reading. */
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

/** Entries newest first; `before` is the `sequence` of the last one of the page before. */
export const readAudits = (em: EntityManager, { before, limit = 50 }: { before?: number; limit?: number } = {}) =>
  em.find(Audit, before === undefined ? {} : { sequence: { $lt: before } }, { orderBy: { sequence: 'desc' }, limit });
