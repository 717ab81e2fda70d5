import { z } from 'zod';
import { limitOf, pageOf, placeOf } from '../../agents/page.ts';
import { callerId } from '../../channels/values.ts';
import { Context, Conversation } from '../../db/entities/index.ts';
import { upgradeEnvelope } from '../../dialogue/envelope.ts';
import { stateName } from '../answer.ts';
import { findConversation, ownId } from '../conversation.ts';
import { read } from '../domain.ts';
import { frameView, openFrame } from '../frames.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { given, instantOut, language, listOf, page, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';
import { workflowUrl } from '../workflow-url.ts';

const conversation = z
  .strictObject({
    id: uuid,
    name: z.string().meta({ description: 'What you call it.' }),
    channel: z.string(),
    state: stateName,
    language,
    lastAt: instantOut,
    createdAt: instantOut,
  })
  .meta({ id: 'Conversation' });
const openConversation = conversation
  .extend({
    frames: z.array(openFrame).meta({ description: 'Open requests, the current one last.' }),
    awaited: z.string().optional().meta({ description: 'A slot, `choice` or `confirmation`.' }),
    turns: z.int(),
    workflowUrl: z.string().optional(),
  })
  .meta({ id: 'OpenConversation' });

const viewOf = (row: Conversation): z.input<typeof conversation> => ({
  id: row.id,
  name: row.externalId,
  channel: row.channel,
  state: row.state,
  language: row.language,
  lastAt: row.lastAt.toISOString(),
  createdAt: row.createdAt.toISOString(),
});

/** What is open, as of the last turn: read from the database, so that looking wakes no sleeping workflow. */
const openParts = (context: Context | null): Pick<z.input<typeof openConversation>, 'frames' | 'turns' | 'awaited'> => {
  if (context === null) return { frames: [], turns: 0 };
  const { frames, turns } = upgradeEnvelope(context.envelope);
  const views = frames.map(frameView);
  const awaited = views.at(-1)?.awaiting;
  return { frames: views, turns, ...(awaited !== undefined && { awaited }) };
};

/** The caller's conversations. */
export const conversationRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/conversations',
    id: 'listConversations',
    summary: 'Your conversations, the latest first',
    permission: 'conversation:read:own',
    query: z.strictObject(page),
    responses: { 200: listOf(conversation) },
  }).handle(async ({ caller, query }) => {
    const limit = limitOf(given(query));
    const place = query.cursor === undefined ? undefined : placeOf(query.cursor);
    const before = place && {
      $or: [{ lastAt: { $lt: new Date(place.key) } }, { lastAt: new Date(place.key), id: { $lt: place.id } }],
    };
    const rows = await read(services, caller, async ({ em }) =>
      em.find(
        Conversation,
        { userId: caller.user.id, ...before },
        { orderBy: { lastAt: 'desc', id: 'desc' }, limit: limit + 1 },
      ),
    );
    return { status: 200, body: pageOf(rows, limit, (row) => ({ key: row.lastAt.toISOString(), id: row.id }), viewOf) };
  }),
  route({
    method: 'get',
    path: '/v1/conversations/{conversation}',
    id: 'getConversation',
    summary: 'State, open requests and what is awaited',
    permission: 'conversation:read:own',
    params: z.strictObject({ conversation: callerId }),
    responses: { 200: openConversation },
  }).handle(async ({ caller, params }) => {
    const own = await ownId(services, caller, params.conversation);
    const body = await read(services, caller, async ({ em }) => {
      const row = await findConversation(em, caller, own, params.conversation);
      if (row === undefined) throw notFound();
      const context = await em.findOne(Context, { conversationId: row.id });
      const url = workflowUrl(services, row.workflowId);
      return { ...viewOf(row), ...openParts(context), ...(url !== undefined && { workflowUrl: url }) };
    });
    return { status: 200, body };
  }),
];
