import { z } from 'zod';
import { exchangeLoginToken, revokeSession } from '../../db/accounts.ts';
import { Tenant, User } from '../../db/entities/index.ts';
import { roleNames, roles } from '../../db/permissions.ts';
import { type Authenticator, sessionCookie } from '../authenticate.ts';
import { read } from '../domain.ts';
import { Problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { language, uuid } from '../schemas.ts';
import type { Services } from '../services.ts';

const me = z
  .strictObject({
    id: uuid,
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(roleNames),
    permissions: z.array(z.string()),
    timeZone: z.string(),
    language,
    tenant: z.strictObject({ id: uuid, name: z.string(), timeZone: z.string(), language }),
  })
  .meta({ id: 'Me' });

/** `Secure` is left to the proxy that speaks TLS: on this machine the page is plain HTTP. */
const cookie = (value: string, maxAge: number, secure: boolean): string =>
  `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;

const isSecure = (headers: { [name: string]: string | string[] | undefined }): boolean =>
  headers['x-forwarded-proto'] === 'https';

/** Programs ask for JSON or for anything; only browsers name HTML. */
const wantsPage = ({ accept }: { accept?: string | undefined }): boolean => /\btext\/html\b/i.test(accept ?? '');

/** Who is signed in, and the one-click link that does it. */
export const meRoutes = (services: Services, authenticator: Authenticator): Route[] => [
  route({
    method: 'get',
    path: '/v1/me',
    id: 'getMe',
    summary: 'Who you are here',
    permission: 'chat',
    responses: { 200: me },
  }).handle(async ({ caller }) => {
    const [user, tenant] = await read(services, caller, async ({ em }) => [
      await em.findOneOrFail(User, { id: caller.user.id }),
      await em.findOneOrFail(Tenant, { id: caller.tenant }),
    ]);
    return {
      status: 200,
      body: {
        id: user.id,
        name: user.name,
        email: user.email ?? null,
        role: user.role,
        permissions: [...roles[user.role]],
        timeZone: user.timeZone,
        language: user.language,
        tenant: { id: tenant.id, name: tenant.name, timeZone: tenant.timeZone, language: tenant.language },
      },
    };
  }),
  route({
    method: 'get',
    path: '/login',
    id: 'login',
    summary: 'Exchange the token of a one-click link for a session; it works once',
    permission: 'public',
    query: z.strictObject({ token: z.string().max(200) }),
    responses: { 303: null },
  }).handle(async ({ query, headers }) => {
    const session = await exchangeLoginToken(services.database, query.token);
    // To a person at a browser the page explains how to get in; a session they still have goes on.
    if (session === undefined && wantsPage(headers))
      return { status: 303, body: undefined, headers: { Location: '/' } };
    if (session === undefined)
      throw new Problem('not-authenticated', 'This link was used already or is too old; ask for a new one.');
    const seconds = Math.floor((session.expiresAt.getTime() - Date.now()) / 1000);
    return {
      status: 303,
      body: undefined,
      headers: {
        Location: '/',
        'Set-Cookie': cookie(session.cookie, seconds, isSecure(headers)),
        'Referrer-Policy': 'no-referrer',
      },
    };
  }),
  route({
    method: 'post',
    path: '/v1/logout',
    id: 'logout',
    summary: 'End this session',
    permission: 'chat',
    responses: { 204: null },
  }).handle(async ({ caller, headers }) => {
    if (caller.channel === 'web')
      await services.database.inTenant(caller.tenant, async (em) => await revokeSession(em, caller.credential));
    authenticator.forget(headers);
    return { status: 204, body: undefined, headers: { 'Set-Cookie': cookie('', 0, isSecure(headers)) } };
  }),
];
