/** Executing one effect inside a transaction: once per effect key, with the agent's hooks around it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { findIntent } from '../agents/index.ts';
import { createContext, type ContextOptions } from '../agents/record.ts';
import { DomainError, NotAuthorized } from '../db/errors.ts';
import { Effect, User } from '../db/entities/index.ts';
import type { ActRequest, ActResult } from '../dialogue/types.ts';

/** An agent's failure, with the effect that it belongs to. */
export class EffectFailure extends Error {
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super('effect failed', { cause });
    this.key = key;
  }
}

const refuse = (reason: DomainError['type']): ActResult => ({
  kind: 'refused',
  reason,
  say: { key: `refused.${reason}` },
});

const run = async (
  em: EntityManager,
  request: ActRequest,
  options: Omit<ContextOptions, 'actor' | 'tenant' | 'effectKey'>,
): Promise<ActResult> => {
  const found = findIntent(request.intent);
  if (!found) throw new Error(`No agent knows ${request.intent}`);
  const { id, name, role, timeZone, language } = await em.findOneOrFail(
    User,
    { id: request.actor, active: true },
    { failHandler: () => new NotAuthorized('Only people of the company may do this.') },
  );
  const context = createContext(em, {
    ...options,
    ref: request.sentAt,
    tenant: request.tenant,
    actor: { id, name, role, timeZone, language },
    effectKey: request.key,
  });
  const { hooks } = found.agent;
  try {
    context.authorize(found.spec.permission, { userId: id });
    await hooks?.before?.(request, context);
    const result = await found.spec.act(request, context);
    return (await hooks?.after?.(request, result, context)) ?? result;
  } catch (error) {
    if (error instanceof DomainError) return refuse(error.type);
    const rescue = await hooks?.error?.(request, error, context);
    if (rescue) return rescue;
    throw error;
  }
};

/** Executes `request` unless its key is known; then it answers what is stored. Results that changed nothing are not kept: they may be computed anew. */
export const actOnce = async (
  em: EntityManager,
  request: ActRequest,
  options: { now: string; timeZone: string },
): Promise<ActResult> => {
  try {
    const known = await em.findOne(Effect, { tenantId: request.tenant, key: request.key });
    if (known) return known.result;
    const result = await run(em, request, { ...options, conversation: request.conversation });
    if (result.kind === 'done') {
      em.create(Effect, { tenantId: request.tenant, key: request.key, result, createdAt: new Date(options.now) });
      await em.flush();
    }
    return result;
  } catch (error) {
    throw new EffectFailure(request.key, error);
  }
};
