/** Which conversation a path means, and reading what is stored of it. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Conversation, Turn } from '../db/entities/index.ts';
import { may } from '../db/permissions.ts';
import type { TurnResult } from '../dialogue/types.ts';
import { renderReply } from '../replies/render.ts';
import { conversationId } from '../workers/ids.ts';
import type { Caller } from './caller.ts';
import { uuid } from './schemas.ts';
import type { Services } from './services.ts';

/** The id of the caller's own conversation of that name, whether it has begun or not. */
export const ownId = async ({ database }: Pick<Services, 'database'>, caller: Caller, name: string): Promise<string> =>
  conversationId(await database.idSecret(), {
    tenant: caller.tenant,
    channel: caller.channel,
    user: caller.user.id,
    external: name,
  });

const visibleTo = (caller: Caller, row: Conversation | null): row is Conversation =>
  row !== null && may(caller.user.role, 'conversation:read:own', { actorId: caller.user.id, ownerId: row.userId });

/**
 * The caller's own conversation of that name, else one with that id that the caller may see. Undefined where neither is:
 * what has not begun and what one may not see look alike.
 */
export const findConversation = async (
  em: EntityManager,
  caller: Caller,
  own: string,
  name: string,
): Promise<Conversation | undefined> => {
  const mine = await em.findOne(Conversation, { id: own });
  if (mine) return mine;
  const other = uuid.safeParse(name).success ? await em.findOne(Conversation, { id: name }) : null;
  return visibleTo(caller, other) ? other : undefined;
};

/** The caller's id of a message, from its key. */
export const messageIdOf = (key: string): string => key.slice(0, key.lastIndexOf('~'));

/** A turn's result as it is answered: rendered, in the person's zone. */
export const answerOf = (result: TurnResult, timeZone: string) => ({
  messageId: messageIdOf(result.messageKey),
  replies: result.replies.map((reply) => renderReply(reply, timeZone)),
  state: result.state,
  receipts: result.receipts,
  ...(result.mergedInto !== undefined && { mergedInto: messageIdOf(result.mergedInto) }),
});

/** What the message came to, if it has been answered. */
export const findResult = async (
  em: EntityManager,
  conversation: string,
  messageKey: string,
): Promise<TurnResult | undefined> =>
  (await em.findOne(Turn, { conversationId: conversation, messageKey }, { fields: ['result'] }))?.result;
