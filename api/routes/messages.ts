import { z } from 'zod';
import { directMessage, incomingOf } from '../../channels/direct.ts';
import { callerId } from '../../channels/values.ts';
import { Message } from '../../db/entities/index.ts';
import { limitOf, pageOf, placeOf } from '../../agents/page.ts';
import { renderReply } from '../../replies/render.ts';
import { messageKey } from '../../workers/ids.ts';
import { answer, queued, reply } from '../answer.ts';
import { answerOf, findConversation, findResult, messageIdOf, ownId } from '../conversation.ts';
import { read } from '../domain.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { given, instantOut, listOf, page } from '../schemas.ts';
import type { Services } from '../services.ts';
import { isWaiting } from '../waiting.ts';

const params = z.strictObject({ conversation: callerId });
const line = z
  .strictObject({
    id: z.string(),
    direction: z.enum(['in', 'out']),
    messageId: z.string(),
    text: z.string().optional(),
    press: z.string().optional(),
    replaces: z.string().optional(),
    replies: z.array(reply).optional(),
    sentAt: instantOut,
  })
  .meta({ id: 'TranscriptLine' });

const waiting = (messageId: string, conversation: string) =>
  ({
    status: 202,
    body: { messageId, state: 'queued', detail: 'Kept, and answered as soon as that is possible.' },
    headers: {
      Location: `/v1/conversations/${encodeURIComponent(conversation)}/messages/${encodeURIComponent(messageId)}`,
      'Retry-After': '1',
    },
  }) as const;

const lineOf = (row: Message, timeZone: string): z.input<typeof line> => ({
  id: row.id,
  direction: row.direction,
  messageId: messageIdOf(row.key),
  ...(typeof row.text === 'string' && { text: row.text }),
  ...(typeof row.press === 'string' && { press: row.press }),
  ...(typeof row.replaces === 'string' && { replaces: messageIdOf(row.replaces) }),
  ...(row.replies && { replies: row.replies.map((reply) => renderReply(reply, timeZone)) }),
  sentAt: row.sentAt.toISOString(),
});

/** Saying something, and reading what was said. */
export const messageRoutes = (services: Services): Route[] => [
  route({
    method: 'post',
    path: '/v1/conversations/{conversation}/messages',
    id: 'sendMessage',
    summary: 'Say something or press a button; the same id again gets the same answer',
    permission: 'conversation:write:own',
    params,
    body: directMessage,
    responses: { 200: answer, 202: queued },
  }).handle(async ({ caller, params, body }) => {
    const taken = await services.receiver.receive(caller, params.conversation, incomingOf(body));
    if (taken.kind === 'queued') return waiting(body.id, params.conversation);
    return { status: 200, body: answerOf(taken.result, body.timeZone ?? caller.user.timeZone) };
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{conversation}/messages/{id}',
    id: 'getMessage',
    summary: 'The answer to a message; 202 while there is none yet',
    permission: 'conversation:read:own',
    params: params.extend({ id: callerId }),
    responses: { 200: answer, 202: queued },
  }).handle(async ({ caller, params }) => {
    const own = await ownId(services, caller, params.conversation);
    const key = messageKey(params.id);
    const find = async () =>
      await read(services, caller, async ({ em }) => {
        const id = (await findConversation(em, caller, own, params.conversation))?.id ?? own;
        return { id, result: await findResult(em, id, key) };
      });
    const { id, result } = await find();
    if (result) return { status: 200, body: answerOf(result, caller.user.timeZone) };
    if (await isWaiting(services, { tenant: caller.tenant, conversation: id, key }))
      return waiting(params.id, params.conversation);
    // It may have been answered while it was looked for.
    const late = await find();
    if (!late.result) throw notFound();
    return { status: 200, body: answerOf(late.result, caller.user.timeZone) };
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{conversation}/messages',
    id: 'listMessages',
    summary: 'The transcript, the newest first',
    permission: 'conversation:read:own',
    params,
    query: z.strictObject(page),
    responses: { 200: listOf(line) },
  }).handle(async ({ caller, params, query }) => {
    const own = await ownId(services, caller, params.conversation);
    const limit = limitOf(given(query));
    const place = query.cursor === undefined ? undefined : placeOf(query.cursor);
    const rows = await read(services, caller, async ({ em }) => {
      const conversation = await findConversation(em, caller, own, params.conversation);
      if (conversation === undefined) return [];
      const keys = await em.execute<{ id: string }[]>(
        `select id from messages where conversation_id = ?
         and (?::uuid is null or (created_at, direction, id) < (select created_at, direction, id from messages where id = ?::uuid))
         order by created_at desc, direction desc, id desc limit ${limit + 1}`,
        [conversation.id, place?.id ?? null, place?.id ?? null],
      );
      const found = await em.find(Message, { id: { $in: keys.map(({ id }) => id) } });
      return keys.flatMap(({ id }) => found.filter((row) => row.id === id));
    });
    const body = pageOf(
      rows,
      limit,
      (row) => ({ key: row.createdAt.toISOString(), id: row.id }),
      (row) => lineOf(row, caller.user.timeZone),
    );
    return { status: 200, body };
  }),
];
