/**
 * Executing one effect inside the turn's transaction, with the agent's hooks around it. It happens once: its receipts are unique by
 * effect key, and the turn that they are committed with is unique by message key.
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Agent, AgentContext } from '../agents/agent.ts';
import { findIntent } from '../agents/index.ts';
import { createContext } from '../agents/record.ts';
import { NotAuthorized, type DomainError } from '../db/errors.ts';
import { aroundAsync, type AsyncCallbacks } from '../dialogue/callbacks.ts';
import type { ActRequest, ActResult } from '../dialogue/types.ts';

/** An agent's failure, with the effect that it belongs to. */
export class EffectFailure extends Error {
  readonly key: string;
  constructor(key: string, cause: unknown) {
    super('effect failed', { cause });
    this.key = key;
  }
}

/** What an effect needs to know beside its request. */
export interface ActOptions {
  /** Who acts, as the directory knows them now; undefined when they are no active person of the company. */
  actor: AgentContext['actor'] | undefined;
  /** The tenant's clock. */
  now: string;
  timeZone: string;
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
  options: ActOptions & { conversation: string },
): Promise<ActResult> => {
  const found = findIntent(request.intent);
  if (!found) throw new Error(`No agent knows ${request.intent}`);
  const { actor } = options;
  if (!actor) throw new NotAuthorized('Only people of the company may do this.');
  const context = createContext(em, {
    ...options,
    ref: request.sentAt,
    tenant: request.tenant,
    actor,
    effectKey: request.key,
  });
  context.authorize(found.spec.permission, { userId: actor.id });
  return aroundAsync([hooksOf(found.agent, context)], (wanted) => found.spec.act(wanted, context))(request);
};

/** The agent's own hooks, bound to this transaction. A hook that writes after a failed statement fails too: everything is taken back. */
const hooksOf = ({ hooks }: Agent, context: AgentContext): AsyncCallbacks<ActRequest, ActResult> => ({
  before: (request) => hooks?.before?.(request, context),
  after: (request, result) => hooks?.after?.(request, result, context),
  error: (request, error) => hooks?.error?.(request, error, context),
});

/** Executes `request`. Whatever it throws takes back all of the transaction, so nothing of it is stored by halves. */
export const act = async (em: EntityManager, request: ActRequest, options: ActOptions): Promise<ActResult> => {
  try {
    return await run(em, request, { ...options, conversation: request.conversation });
  } catch (error) {
    throw new EffectFailure(request.key, error);
  }
};
