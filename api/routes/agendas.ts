import { z } from 'zod';
import { Agenda } from '../../db/entities/index.ts';
import { read } from '../domain.ts';
import { listNamed } from '../named.ts';
import { notFound } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { idParams, listOf, page, requireId, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';

const agenda = z
  .strictObject({ id: uuid, name: z.string(), kind: z.enum(['own', 'team']), userId: uuid.nullable() })
  .meta({ id: 'Agenda' });

const viewOf = ({ id, name, kind, userId }: Agenda): z.input<typeof agenda> => ({
  id,
  name,
  kind,
  userId: userId ?? null,
});

/** Those that a person sees. */
const seenBy = (userId: string) => ({ $or: [{ userId }, { kind: 'team' as const }] });

export const agendaRoutes = (services: Services): Route[] => [
  route({
    method: 'get',
    path: '/v1/agendas',
    id: 'listAgendas',
    summary: 'Your agenda and those of teams',
    permission: 'event:read:own',
    query: z.strictObject(page),
    responses: { 200: listOf(agenda) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(
      services,
      caller,
      async ({ em, actor }) => await listNamed(em, Agenda, seenBy(actor.id), query, viewOf),
    ),
  })),
  route({
    method: 'get',
    path: '/v1/agendas/{id}',
    id: 'getAgenda',
    summary: 'One agenda',
    permission: 'event:read:own',
    params: idParams,
    responses: { 200: agenda },
  }).handle(async ({ caller, params }) => {
    const id = requireId(params.id);
    const row = await read(services, caller, async ({ em, actor }) =>
      em.findOne(Agenda, { $and: [{ id }, seenBy(actor.id)] }),
    );
    if (row === null) throw notFound();
    return { status: 200, body: viewOf(row) };
  }),
];
