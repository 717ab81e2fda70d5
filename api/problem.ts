/** What goes wrong, as RFC 9457 `application/problem+json`. The `type` is stable: callers may branch on it. */
import type { z } from 'zod';
import { isAway } from '../db/away.ts';
import { DomainError } from '../db/errors.ts';
import { Late } from './within.ts';

const kinds = {
  'invalid-request': [400, 'The request is not valid'],
  'not-authenticated': [401, 'Who is asking is not known'],
  'not-allowed': [403, 'This is not allowed'],
  'not-found': [404, 'There is no such thing'],
  conflict: [409, 'This contradicts what is there'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media': [415, 'This kind of body is not understood'],
  'internal-error': [500, 'Something went wrong here'],
  unavailable: [503, 'A part that this needs cannot be reached'],
} as const satisfies { [kind: string]: readonly [number, string] };

export type ProblemKind = keyof typeof kinds;

/** One wrong place: `in` the body, query, params or headers, at `path` (dots and indexes; empty = the whole). */
export interface Fault {
  in: string;
  path: string;
  reason: string;
}

/** The document that is sent. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: Fault[];
}

/** Thrown anywhere below a route; answered as its document. `detail` is for people and must hold nothing secret. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly faults: Fault[];
  readonly headers: { [name: string]: string };

  constructor(
    kind: ProblemKind,
    detail: string,
    more: { faults?: Fault[]; headers?: { [name: string]: string }; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? {} : { cause: more.cause });
    this.kind = kind;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }

  get status(): number {
    return kinds[this.kind][0];
  }

  document(): ProblemDocument {
    const [status, title] = kinds[this.kind];
    return {
      type: `urn:thea:problem:${this.kind}`,
      title,
      status,
      detail: this.message,
      ...(this.faults.length > 0 && { errors: this.faults }),
    };
  }
}

/** The 400 for one wrong place. */
export const invalid = (place: string, path: string, reason: string): Problem =>
  new Problem('invalid-request', `${place}${path === '' ? '' : `.${path}`}: ${reason}`, {
    faults: [{ in: place, path, reason }],
  });

/** The 404 that another tenant's id gets too. */
export const notFound = (): Problem => new Problem('not-found', 'No such thing is known here.');

const faultsOf = (place: string, issue: z.core.$ZodIssue): Fault[] => {
  const at = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ in: place, path: at.join('.'), reason: issue.message }];
  return issue.keys.map((key) => ({ in: place, path: [...at, key].join('.'), reason: 'This field is not known.' }));
};

/** The 400 for everything zod found wrong. */
export const invalidBy = (place: string, error: z.core.$ZodError): Problem => {
  const faults = error.issues.flatMap((issue) => faultsOf(place, issue)).slice(0, 20);
  const detail = faults.map(({ path, reason }) => `${place}${path === '' ? '' : `.${path}`}: ${reason}`).join('; ');
  return new Problem('invalid-request', detail, { faults });
};

/** What the failures of the domain are to a caller. */
const domain: { [type in DomainError['type']]: ProblemKind } = {
  InvalidRequest: 'invalid-request',
  NotAuthorized: 'not-allowed',
  NotFound: 'not-found',
  Conflict: 'conflict',
};

/** Constraints of the database that another request got to first. */
const collisions: { [code: string]: string } = {
  '23503': 'Something that this refers to was removed meanwhile.',
  '23505': 'There is something of that name already.',
  '23P01': 'Something else has taken that time meanwhile.',
};

const collisionOf = (error: Error): string | undefined =>
  'code' in error && typeof error.code === 'string' ? collisions[error.code] : undefined;

/** `field: reason` of a domain error as a fault in its place. */
const domainProblem = (error: DomainError): Problem => {
  if (error.type === 'NotFound') return notFound();
  const [, path, reason] = /^([A-Za-z]\w*): (.+)$/s.exec(error.message) ?? [];
  if (error.type !== 'InvalidRequest' || path === undefined || reason === undefined)
    return new Problem(domain[error.type], error.message);
  return invalid(path === 'cursor' ? 'query' : 'body', path, reason);
};

const statusOf = (error: Error): number => ('status' in error && typeof error.status === 'number' ? error.status : 500);

/** Makes a problem of anything thrown; `undefined` = a bug here, to be logged and answered with 500. */
export const problemOf = (error: unknown): Problem | undefined => {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return undefined;
  if (error instanceof DomainError) return domainProblem(error);
  if (error instanceof Late || isAway(error)) {
    const headers = { 'Retry-After': '5' };
    return new Problem('unavailable', 'The database cannot be reached now.', { headers, cause: error });
  }
  const collision = collisionOf(error);
  if (collision !== undefined) return new Problem('conflict', collision, { cause: error });
  const status = statusOf(error);
  if (status === 413) return new Problem('too-large', 'A body may have at most 1 MB.');
  if (status === 415) return new Problem('unsupported-media', error.message);
  if (status >= 400 && status < 500) return invalid('body', '', error.message);
  return undefined;
};
