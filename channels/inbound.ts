/** Makes the message that travels through THEA of what a channel read and who said it. */
import type { InboundMessage } from '../dialogue/types.ts';
import type { Language } from '../dialogue/types.ts';
import { conversationId, digestOf, messageKey } from '../workers/ids.ts';
import type { Incoming } from './channel.ts';

/** Who speaks, where. */
export interface Speaker {
  tenant: string;
  channel: string;
  user: { id: string; timeZone: string; language: Language };
  /** The caller's name for the conversation. */
  conversation: string;
}

/** @param now the tenant's clock, in UTC: the moment of a message that says none. */
export const inboundOf = (idSecret: Buffer, speaker: Speaker, incoming: Incoming, now: string): InboundMessage => {
  const { tenant, channel, user, conversation } = speaker;
  const { id, text, press, replaces } = incoming;
  return {
    key: messageKey(id),
    id,
    revision: 0,
    tenant,
    conversation: conversationId(idSecret, { tenant, channel, user: user.id, external: conversation }),
    externalConversation: conversation,
    channel,
    actor: user.id,
    ...(text !== undefined && { text }),
    ...(press !== undefined && { press }),
    ...(replaces !== undefined && { replaces: messageKey(replaces) }),
    sentAt: incoming.sentAt ?? now,
    ...(incoming.locale !== undefined && { locale: incoming.locale }),
    timeZone: incoming.timeZone ?? user.timeZone,
    digest: digestOf(idSecret, {
      ...(text !== undefined && { text }),
      ...(press !== undefined && { press }),
      ...(replaces !== undefined && { replaces }),
    }),
  };
};
