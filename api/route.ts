/**
 * One declaration for each route: it validates, types the handler, parses the answer and describes itself for OpenAPI.
 * What is not declared is refused on the way in (400) and never leaves on the way out.
 *
 * @example
 * route({
 *   method: 'get', path: '/v1/rooms', id: 'listRooms', summary: 'Rooms', permission: 'room:read:tenant',
 *   query: z.strictObject(page), responses: { 200: listOf(room) },
 * }).handle(async ({ caller, query }) => ({ status: 200, body: await listRooms(caller, query) }));
 */
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Permission } from '../db/permissions.ts';
import type { Caller } from './caller.ts';
import { invalidBy } from './problem.ts';

type Shape = z.ZodType;
/** Body by status; null = no body. */
export type Responses = { [status: number]: Shape | null };
type Parsed<S extends Shape | undefined> = S extends Shape ? z.output<S> : undefined;

export interface RouteSpec<
  Access extends Permission = Permission,
  Params extends Shape | undefined = Shape | undefined,
  Query extends Shape | undefined = Shape | undefined,
  Body extends Shape | undefined = Shape | undefined,
  Answers extends Responses = Responses,
> {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** `/v1/events/{id}` */
  path: string;
  /** The operationId. */
  id: string;
  summary: string;
  /** The least that a caller needs; `public` = nobody need be signed in. */
  permission: Access;
  params?: Params;
  query?: Query;
  body?: Body;
  responses: Answers;
  /** Media type of the answers, if not JSON. */
  produces?: string;
}

/** What a handler gets: all of it already checked. */
export interface Call<Access extends Permission, Params, Query, Body> {
  caller: Access extends 'public' ? undefined : Caller;
  params: Params;
  query: Query;
  body: Body;
  headers: IncomingHttpHeaders;
}

/** What a handler answers: a declared status and its body. */
export type Answer<Answers extends Responses> = {
  [Status in keyof Answers & number]: {
    status: Status;
    body: Answers[Status] extends Shape ? z.input<Answers[Status]> : undefined;
    headers?: { [name: string]: string };
  };
}[keyof Answers & number];

/** A request as the HTTP side hands it over, with the body still unread. */
export interface RawCall {
  caller: Caller | undefined;
  params: unknown;
  query: unknown;
  body: unknown;
  headers: IncomingHttpHeaders;
}

export interface RawAnswer {
  status: number;
  body: unknown;
  headers: { [name: string]: string };
}

/** A route, ready to be mounted. `serve` answers once; `stream` keeps writing until its promise ends. */
export interface Route {
  spec: RouteSpec;
  serve?(call: RawCall): Promise<RawAnswer>;
  stream?(call: RawCall, response: ServerResponse): Promise<void>;
}

const parse = (place: string, shape: Shape | undefined, value: unknown): unknown => {
  const parsed = (shape ?? z.strictObject({})).safeParse(value ?? {});
  if (!parsed.success) throw invalidBy(place, parsed.error);
  return shape === undefined ? undefined : parsed.data;
};

/** Checks the three inputs; throws the 400 problem with place and reason. */
const check = (spec: RouteSpec, raw: RawCall): RawCall => ({
  ...raw,
  params: parse('params', spec.params, { ...(raw.params as object) }),
  query: parse('query', spec.query, { ...(raw.query as object) }),
  body: parse('body', spec.body, raw.body),
});

const seal = (
  spec: RouteSpec,
  answer: { status: number; body: unknown; headers?: { [name: string]: string } },
): RawAnswer => {
  const shape = spec.responses[answer.status];
  if (shape === undefined) throw new Error(`${spec.id} answered the undeclared status ${answer.status}`);
  return { status: answer.status, body: shape?.parse(answer.body), headers: answer.headers ?? {} };
};

/** Declares a route; two steps, because one call would widen the literals. */
export const route = <
  const Access extends Permission,
  const Answers extends Responses,
  Params extends Shape | undefined = undefined,
  Query extends Shape | undefined = undefined,
  Body extends Shape | undefined = undefined,
>(
  spec: RouteSpec<Access, Params, Query, Body, Answers>,
) => {
  type Typed = Call<Access, Parsed<Params>, Parsed<Query>, Parsed<Body>>;
  const declared = spec as RouteSpec;
  return {
    handle: (work: (call: Typed) => Promise<Answer<Answers>>): Route => ({
      spec: declared,
      serve: async (raw) => seal(declared, await work(check(declared, raw) as Typed)),
    }),
    stream: (work: (call: Typed, response: ServerResponse) => Promise<void>): Route => ({
      spec: declared,
      stream: async (raw, response) => await work(check(declared, raw) as Typed, response),
    }),
  };
};
