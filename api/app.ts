/** Wires the routes into Express: sign-in, permission, body, answer, problem, log line. */
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import helmet, { contentSecurityPolicy } from 'helmet';
import type { Logger } from 'pino';
import { may } from '../db/permissions.ts';
import type { Authenticator } from './authenticate.ts';
import type { Caller } from './caller.ts';
import { invalid, notFound, Problem, problemOf } from './problem.ts';
import type { RawCall, Route, RouteSpec } from './route.ts';

export interface AppOptions {
  routes: readonly Route[];
  authenticator: Authenticator;
  /** Files of the page and of /docs, mounted after the routes. */
  files: express.RequestHandler[];
  log: Logger;
}

const megabyte = 1024 * 1024;
// Every body is read as JSON, whatever its declared type: a browser cannot forge one anyway, see `guard`.
const json = express.json({ limit: megabyte, strict: false, type: () => true });

const readBody = async (request: Request, response: Response): Promise<unknown> =>
  await new Promise((resolve, reject) => {
    json(request, response, (error?: unknown) => {
      if (error === undefined) resolve(request.body);
      else reject(malformed(error));
    });
  });

const malformed = (error: unknown): unknown =>
  error instanceof Error && 'type' in error && error.type === 'entity.parse.failed'
    ? invalid('body', '', `Is not JSON: ${error.message}`)
    : error;

/** A page of another site can send the cookie, but not this header. */
const guard = (spec: RouteSpec, request: Request, caller: Caller): void => {
  if (caller.channel === 'web' && spec.method !== 'get' && request.headers['x-thea'] !== '1')
    throw new Problem('not-allowed', 'A write with a session cookie needs the header «X-Thea: 1».');
  if (!may(caller.user.role, spec.permission, { actorId: caller.user.id }))
    throw new Problem('not-allowed', `Your role (${caller.user.role}) does not include ${spec.permission}.`);
};

const admit = async (spec: RouteSpec, authenticator: Authenticator, request: Request): Promise<Caller | undefined> => {
  if (spec.permission === 'public') return undefined;
  const caller = await authenticator.authenticate(request.headers);
  guard(spec, request, caller);
  return caller;
};

/** Query values as text; a repeated one is refused by the schema, which expects text. */
const queryOf = (request: Request): { [name: string]: unknown } => ({ ...request.query });

const mount = (app: Express, route: Route, { authenticator }: AppOptions): void => {
  const { spec } = route;
  app[spec.method](spec.path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request: Request, response: Response) => {
    response.locals['route'] = spec.id;
    const caller = await admit(spec, authenticator, request);
    response.locals['caller'] = caller;
    const body = spec.method === 'get' ? undefined : await readBody(request, response);
    const call: RawCall = { caller, params: request.params, query: queryOf(request), body, headers: request.headers };
    if (route.stream) return await route.stream(call, response);
    const answer = await route.serve?.(call);
    if (!answer) return undefined;
    response.status(answer.status).set({ 'Cache-Control': 'no-store', ...answer.headers });
    if (answer.body === undefined) response.end();
    else response.json(answer.body);
    return undefined;
  });
};

const logged =
  (log: Logger): express.RequestHandler =>
  (request, response, next) => {
    const from = performance.now();
    response.once('close', () => {
      const caller = response.locals['caller'] as Caller | undefined;
      const ms = Math.round((performance.now() - from) * 10) / 10;
      const line = {
        event: 'request',
        method: request.method,
        route: response.locals['route'],
        status: response.statusCode,
        ms,
      };
      log.info({ ...line, tenant: caller?.tenant, user: caller?.user.id });
    });
    next();
  };

const answerProblem =
  (log: Logger) =>
  (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const problem = problemOf(error);
    if (problem === undefined) log.error({ event: 'request.failed', route: response.locals['route'], err: error });
    if (response.headersSent) return next(error);
    const told = problem ?? new Problem('internal-error', 'The fault is here, not in the request; it has been logged.');
    response.status(told.status).set({ ...told.headers, 'Cache-Control': 'no-store' });
    response.type('application/problem+json').send(JSON.stringify(told.document()));
  };

/** Everything comes from here, styles too. */
const policy = (styleSrc: string[]) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc,
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});
const security = helmet({ contentSecurityPolicy: policy(["'self'"]) });
/** The reader of the OpenAPI document sets styles inline. */
const docsSecurity = contentSecurityPolicy(policy(["'self'", "'unsafe-inline'"]));

/** Builds the application; it listens nowhere yet. */
export const createApp = (options: AppOptions): Express => {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple');
  app.use(logged(options.log), security);
  app.use('/docs', docsSecurity);
  for (const route of options.routes) mount(app, route, options);
  app.use('/v1', () => {
    throw notFound();
  });
  for (const files of options.files) app.use(files);
  app.use(() => {
    throw notFound();
  });
  app.use(answerProblem(options.log));
  return app;
};
