/** Names that say nothing: ids are keyed hashes, so neither workflow ids nor logs carry personal data. */
import { createHmac } from 'node:crypto';

/** What makes a conversation the one it is. Private conversations name the user, group ones do not. */
export interface ConversationAddress {
  tenant: string;
  channel: string;
  /** The channel connection (bot, number, workspace), where a channel has several. */
  connection?: string;
  user?: string;
  /** The channel's or caller's own name for it. */
  external: string;
}

const keyedHash = (secret: Buffer, parts: readonly (string | null)[]): Buffer =>
  createHmac('sha256', secret).update(JSON.stringify(parts)).digest();

/** The conversation's id, a UUID (version 8: custom) made from the keyed hash of its address. */
export const conversationId = (secret: Buffer, address: ConversationAddress): string => {
  const { tenant, channel, connection = null, user = null, external } = address;
  const bytes = keyedHash(secret, ['conversation', tenant, channel, connection, user, external]).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** The workflow that is the conversation. */
export const workflowId = (conversation: string): string => `conversation/${conversation}`;

/** Keyed hash of a message's content, to tell a repetition from another message under the same id. */
export const digestOf = (secret: Buffer, content: { text?: string; press?: string; replaces?: string }): string =>
  keyedHash(secret, ['content', content.text ?? null, content.press ?? null, content.replaces ?? null])
    .subarray(0, 16)
    .toString('base64url');

/** Key of a message in its conversation. */
export const messageKey = (id: string, revision = 0): string => `${id}~${revision}`;
