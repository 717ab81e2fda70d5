import { z } from 'zod';
import { callerId } from '../../channels/values.ts';
import { Turn } from '../../db/entities/index.ts';
import type { StateName } from '../../dialogue/types.ts';
import { stateName } from '../answer.ts';
import { findConversation, messageIdOf, ownId } from '../conversation.ts';
import { read } from '../domain.ts';
import { frameView, openFrame } from '../frames.ts';
import { type Route, route } from '../route.ts';
import { instantOut, receipt } from '../schemas.ts';
import type { Services } from '../services.ts';
import { workflowUrl } from '../workflow-url.ts';

const entity = z.looseObject({ type: z.string(), text: z.string(), start: z.int(), end: z.int() });
const turn = z
  .strictObject({
    messageId: z.string(),
    reading: z
      .looseObject({})
      .optional()
      .meta({ description: 'What was understood; absent when the message could not be read.' }),
    intents: z.array(z.strictObject({ intent: z.string(), score: z.number() })),
    entities: z.array(entity),
    from: stateName.optional(),
    to: stateName,
    frame: openFrame.optional(),
    steps: z.array(z.looseObject({})).meta({ description: 'The transitions, in order: event, rule, from, to.' }),
    effects: z.array(z.looseObject({})).meta({ description: 'What was executed: key, intent, result, milliseconds.' }),
    receipts: z.array(receipt),
    durations: z.record(z.string(), z.number()).meta({ description: 'Milliseconds by step.' }),
    createdAt: instantOut,
    workflowUrl: z.string().optional(),
  })
  .meta({ id: 'TracedTurn' });

const outward = (state: string | undefined): StateName | undefined => {
  const known = stateName.safeParse(state);
  return known.success ? known.data : undefined;
};

const turnOf = (row: Turn, url: string | undefined): z.input<typeof turn> => {
  const { result, trace } = row;
  const from = outward(trace.steps[0]?.from);
  const frame = trace.frames.after.at(-1) ?? trace.frames.before.at(-1);
  return {
    messageId: messageIdOf(row.messageKey),
    ...(trace.reading && { reading: { ...trace.reading } }),
    intents: trace.intents,
    entities: trace.entities.map((found) => ({ ...found })),
    ...(from && { from }),
    to: result.state,
    ...(frame && { frame: frameView(frame) }),
    steps: trace.steps.map((step) => ({ ...step })),
    effects: trace.effects.map((effect) => ({ ...effect })),
    receipts: result.receipts,
    durations: trace.durations,
    createdAt: row.createdAt.toISOString(),
    ...(url !== undefined && { workflowUrl: url }),
  };
};

/** How the latest turns came about. */
export const traceRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/conversations/{conversation}/trace',
    id: 'traceConversation',
    summary: 'How the latest turns came about: reading, decision, effects, durations; the newest last',
    permission: 'conversation:read:own',
    params: z.strictObject({ conversation: callerId }),
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
    responses: { 200: z.strictObject({ turns: z.array(turn) }) },
  }).handle(async ({ caller, params, query }) => {
    const own = await ownId(services, caller, params.conversation);
    const turns = await read(services, caller, async ({ em }) => {
      const row = await findConversation(em, caller, own, params.conversation);
      if (row === undefined) return [];
      const latest = await em.find(
        Turn,
        { conversationId: row.id },
        { orderBy: { createdAt: 'desc', id: 'desc' }, limit: query.limit },
      );
      return latest.toReversed().map((one) => turnOf(one, workflowUrl(services, row.workflowId)));
    });
    return { status: 200, body: { turns } };
  }),
];
