import { z } from 'zod';
import { addUser, getUser, updateUser } from '../../agents/directory/users.ts';
import type { AgentContext } from '../../agents/agent.ts';
import { email, text, timeZone } from '../../channels/values.ts';
import { User } from '../../db/entities/index.ts';
import { may, roleNames } from '../../db/permissions.ts';
import type { Authenticator } from '../authenticate.ts';
import { read, write } from '../domain.ts';
import { listNamed } from '../named.ts';
import { type Route, route } from '../route.ts';
import { given, idParams, language, listOf, page, requireId, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';

const user = z
  .strictObject({
    id: uuid,
    name: z.string(),
    role: z.enum(roleNames),
    email: z.string().nullable().optional().meta({ description: 'Of those whom you may change; null = none.' }),
    timeZone: z.string(),
    language,
    active: z.boolean(),
  })
  .meta({ id: 'User' });
const newUser = z
  .strictObject({
    name: text(200, 1),
    role: z.enum(roleNames).meta({ description: 'Yours at most.' }),
    email: email.nullable().optional(),
    timeZone: timeZone.optional().meta({ description: 'The company’s when absent.' }),
    language: language.optional().meta({ description: 'The company’s when absent.' }),
  })
  .meta({ id: 'NewUser' });
const changes = newUser
  .partial()
  .extend({ active: z.boolean().optional().meta({ description: 'false ends every key and session of the person.' }) })
  .refine((fields) => Object.keys(fields).length > 0, 'Names no field to change.')
  .meta({ id: 'UserChanges' });

const viewFor =
  ({ actor }: AgentContext) =>
  ({ id, name, role, email: address, timeZone: zone, language: tongue, active }: User): z.input<typeof user> => ({
    id,
    name,
    role,
    ...(may(actor.role, 'user:update:own', { actorId: actor.id, ownerId: id }) && { email: address ?? null }),
    timeZone: zone,
    language: tongue,
    active,
  });

/** The people of the company. */
export const userRoutes = (services: Services, authenticator: Authenticator): Route[] => [
  route({
    method: 'get',
    path: '/v1/users',
    id: 'listUsers',
    summary: 'The people of the company, by name',
    permission: 'user:read:tenant',
    query: z.strictObject({
      ...page,
      inactive: z.stringbool().optional().meta({ description: 'Those who were switched off too.' }),
    }),
    responses: { 200: listOf(user) },
  }).handle(async ({ caller, query }) => ({
    status: 200,
    body: await read(services, caller, async (context) => {
      const whom = query.inactive === true ? {} : { active: true };
      return await listNamed(context.em, User, whom, query, viewFor(context));
    }),
  })),
  route({
    method: 'post',
    path: '/v1/users',
    id: 'createUser',
    summary: 'Add a person, with an agenda of their own',
    permission: 'user:create:tenant',
    body: newUser,
    responses: { 201: user },
  }).handle(async (call) => {
    const body = await write(services, 'createUser', call, async (context) =>
      viewFor(context)(await addUser(context, given(call.body))),
    );
    return { status: 201, body, headers: { Location: `/v1/users/${body.id}` } };
  }),
  route({
    method: 'get',
    path: '/v1/users/{id}',
    id: 'getUser',
    summary: 'One person',
    permission: 'user:read:tenant',
    params: idParams,
    responses: { 200: user },
  }).handle(async ({ caller, params }) => ({
    status: 200,
    body: await read(services, caller, async (context) => viewFor(context)(await getUser(context, params.id))),
  })),
  route({
    method: 'patch',
    path: '/v1/users/{id}',
    id: 'updateUser',
    summary: 'Change a person; what is not named stays. Your own name, zone and language need no more than being you',
    permission: 'user:update:own',
    params: idParams,
    body: changes,
    responses: { 200: user },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    const body = await write(services, 'updateUser', call, async (context) =>
      viewFor(context)(await updateUser(context, id, given(call.body))),
    );
    authenticator.forgetUser(id);
    return { status: 200, body };
  }),
  route({
    method: 'delete',
    path: '/v1/users/{id}',
    id: 'deactivateUser',
    summary: 'Switch a person off: every key and session ends; what they made stays',
    permission: 'user:delete:tenant',
    params: idParams,
    responses: { 204: null },
  }).handle(async (call) => {
    const id = requireId(call.params.id);
    await write(services, 'deactivateUser', call, async (context) => {
      await updateUser(context, id, { active: false });
    });
    authenticator.forgetUser(id);
    return { status: 204, body: undefined };
  }),
];
