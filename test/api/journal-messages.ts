import type { InboundMessage } from '../../dialogue/types.ts';

/** A message as the journal keeps it. Conversations are told apart by a short name. */
export const messageOf = (
  conversation: string,
  id: string,
  tenant = '0b3f2c1e-1111-4111-8111-111111111111',
): InboundMessage => ({
  key: `${id}~0`,
  id,
  revision: 0,
  tenant,
  conversation: `0b3f2c1e-0000-4000-8000-${conversation.padStart(12, '0').replaceAll(/[^0-9a-f]/g, 'c')}`,
  externalConversation: conversation,
  channel: 'rest',
  actor: '0b3f2c1e-2222-4222-8222-222222222222',
  text: `palabras secretas de ${id}`,
  sentAt: '2027-10-28T21:40:00.000Z',
  timeZone: 'Europe/Madrid',
  digest: id,
});
