import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { callerId } from '../../channels/values.ts';
import { Message } from '../../db/entities/index.ts';
import type { Authenticator } from '../authenticate.ts';
import type { Caller } from '../caller.ts';
import { answerOf, findConversation, findResult, messageIdOf, ownId } from '../conversation.ts';
import { read } from '../domain.ts';
import { type FeedRow, rowsSince } from '../feed-rows.ts';
import type { Notice } from '../feed.ts';
import { type Route, route } from '../route.ts';
import type { Services } from '../services.ts';

const heartbeatMs = 15_000;
/** A reader that is so far behind is cut off; it comes back and catches up. */
const behindBytes = 1024 * 1024;

/** One open stream: notices in, events out, in their order. */
class Stream {
  readonly #services: Services;
  readonly #caller: Caller;
  readonly #conversation: string;
  readonly #response: ServerResponse;
  #last: number;
  #work: Promise<void> = Promise.resolve();

  constructor(services: Services, caller: Caller, conversation: string, response: ServerResponse, last: number) {
    this.#services = services;
    this.#caller = caller;
    this.#conversation = conversation;
    this.#response = response;
    this.#last = last;
  }

  /** Never rejects: a failure ends the stream, and the reader comes back with its last id. */
  notify(notice: Notice): void {
    this.#work = this.#work.then(async () => await this.#handle(notice)).catch(() => void this.#response.end());
  }

  async #handle(notice: Notice): Promise<void> {
    if (notice.kind === 'end') this.#response.end();
    else if (notice.kind === 'typing') this.#send('typing', { on: notice.on });
    else if (notice.kind === 'row') await this.#row(notice.row);
    else if (this.#last > 0) await this.#catchUp();
  }

  async #catchUp(): Promise<void> {
    const who = { tenant: this.#caller.tenant, userId: this.#caller.user.id, conversation: this.#conversation };
    for (const row of await rowsSince(this.#services.database, who, this.#last)) await this.#row(row);
  }

  async #row(row: FeedRow): Promise<void> {
    if (row.topic === 'turn' && row.messageKey !== null) await this.#turn(row.messageKey, row.id);
    else if (row.topic !== 'turn') this.#send('agenda', {}, row.id);
    this.#last = Math.max(this.#last, row.id);
  }

  async #turn(key: string, id: number): Promise<void> {
    const [message, result] = await read(this.#services, this.#caller, async ({ em }) => [
      await em.findOne(Message, { conversationId: this.#conversation, key, direction: 'in' }),
      await findResult(em, this.#conversation, key),
    ]);
    if (message)
      this.#send('message', {
        messageId: messageIdOf(key),
        ...(typeof message.text === 'string' && { text: message.text }),
        ...(typeof message.press === 'string' && { press: message.press }),
        sentAt: message.sentAt.toISOString(),
      });
    if (result) this.#send('reply', answerOf(result, this.#caller.user.timeZone), id);
  }

  #send(event: string, data: object, id?: number): void {
    if (this.#response.writableLength > behindBytes) this.#response.destroy();
    if (this.#response.writableEnded || this.#response.destroyed) return;
    this.#response.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }
}

/** The id that the reader saw last; 0 = none. */
const lastId = (header: string | string[] | undefined): number => {
  const id = Number(header);
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
};

const describe = z.string().meta({
  description:
    'Server-sent events. `message` {messageId, text | press, sentAt} · `typing` {on} · `reply` (as the answer of sendMessage) · `agenda` {}: something you see has changed. Resumes by Last-Event-ID.',
});

/** What happens in a conversation and in the agenda, live. */
export const streamRoutes = (services: Services, authenticator: Authenticator): Route[] => [
  route({
    method: 'get',
    path: '/v1/conversations/{conversation}/events',
    id: 'streamConversation',
    summary: 'What happens, as it happens',
    permission: 'conversation:read:own',
    params: z.strictObject({ conversation: callerId }),
    responses: { 200: describe },
    produces: 'text/event-stream',
  }).stream(async ({ caller, params, headers }, response) => {
    const own = await ownId(services, caller, params.conversation);
    // A conversation that has not begun yet may be watched; another person's may not.
    const known = await read(
      services,
      caller,
      async ({ em }) => await findConversation(em, caller, own, params.conversation),
    );
    const conversation = known?.id ?? own;
    const stream = new Stream(services, caller, conversation, response, lastId(headers['last-event-id']));
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    response.write('retry: 2000\n\n');
    const leave = services.feed.subscribe({
      tenant: caller.tenant,
      userId: caller.user.id,
      conversation,
      notify: (notice) => stream.notify(notice),
    });
    stream.notify({ kind: 'gap' });
    const heartbeat = setInterval(() => {
      response.write(': here\n\n');
      // Whoever has lost the key or the session meanwhile hears no more.
      authenticator.authenticate(headers).catch(() => response.end());
    }, heartbeatMs);
    await once(response, 'close').finally(() => {
      clearInterval(heartbeat);
      leave();
    });
  }),
];
