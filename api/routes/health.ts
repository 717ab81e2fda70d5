import { z } from 'zod';
import { within } from '../within.ts';
import { type Route, route } from '../route.ts';
import type { Services } from '../services.ts';

const part = z.enum(['up', 'down']);
const ready = z
  .strictObject({
    ready: z.boolean(),
    parts: z.strictObject({ api: part, postgres: part, temporal: part, worker: part }),
    notReady: z.array(z.string()),
    waiting: z.int().meta({ description: 'Conversations with journaled messages, as far as this process knows.' }),
  })
  .meta({ id: 'Readiness' });

const withinMs = 2_000;

const probe = async (ping: () => Promise<void>): Promise<z.infer<typeof part>> =>
  await within(withinMs, ping()).then(
    () => 'up',
    () => 'down',
  );

/** Is the process alive, and can it do its work? */
export const healthRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/health/live',
    id: 'live',
    summary: 'The process answers',
    permission: 'public',
    responses: { 200: z.strictObject({ live: z.literal(true) }) },
  }).handle(async () => ({ status: 200, body: { live: true } })),
  route({
    method: 'get',
    path: '/health/ready',
    id: 'ready',
    summary: 'Everything it needs answers; else which part does not',
    permission: 'public',
    responses: { 200: ready, 503: ready },
  }).handle(async () => {
    const [postgres, server, working] = await Promise.all([
      probe(async () => await services.database.ping()),
      probe(async () => await services.temporal.ping()),
      probe(async () => await services.worker()),
    ]);
    const parts = { api: services.draining() ? 'down' : 'up', postgres, temporal: server, worker: working } as const;
    const notReady = Object.entries(parts).flatMap(([name, state]) => (state === 'up' ? [] : [name]));
    const body = { ready: notReady.length === 0, parts, notReady, waiting: services.journal.waiting() };
    return body.ready ? { status: 200, body } : { status: 503, body };
  }),
];
