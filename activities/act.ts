/**
 * Executing one effect inside the turn's transaction, with the agent's hooks around it. It happens once: its receipts are unique by
 * effect key, and the turn that they are committed with is unique by message key.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import { findIntent } from '../agents/index.ts';
import { createContext, type ContextOptions } from '../agents/record.ts';
import { NotAuthorized, type DomainError } from '../db/errors.ts';
import { User } from '../db/entities/index.ts';
import type { ActRequest, ActResult } from '../dialogue/types.ts';

/** An agent's failure, with the effect that it belongs to. */
export class EffectFailure extends Error {
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super('effect failed', { cause });
    this.key = key;
  }
}

/** What a person is told whose wish the domain does not allow. */
export const refusal = ({ type: reason }: DomainError): ActResult => ({
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
    const rescue = await hooks?.error?.(request, error, context);
    if (rescue) return rescue;
    throw error;
  }
};

/** Executes `request`. Whatever it throws takes back all of the transaction, so nothing of it is stored by halves. */
export const act = async (
  em: EntityManager,
  request: ActRequest,
  options: { now: string; timeZone: string },
): Promise<ActResult> => {
  try {
    return await run(em, request, { ...options, conversation: request.conversation });
  } catch (error) {
    throw new EffectFailure(request.key, error);
  }
};
