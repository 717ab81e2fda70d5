/**
 * Who is asking: a Bearer API key or the session cookie. A verified secret counts for ten seconds without asking again,
 * so that a revocation holds within seconds; while PostgreSQL is away it counts for 15 minutes, and an unknown one is a 503.
 */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Caller } from './caller.ts';
import { Problem } from './problem.ts';
import { within } from './within.ts';

const freshMs = 10_000;
const outageMs = 15 * 60_000;
/** A database that hangs is away: who is known need not wait for it. */
const findWithinMs = 2_000;

export const sessionCookie = 'thea_session';

/** Looks a secret up; undefined = there is none such, or no longer. Throws when the database cannot be asked. */
export type Find = (secret: string, channel: Caller['channel']) => Promise<Caller | undefined>;

export interface Authenticator {
  /** Throws the 401 or 503 problem. */
  authenticate(headers: IncomingHttpHeaders): Promise<Caller>;
  /** Forgets what was verified for these headers: after signing out. */
  forget(headers: IncomingHttpHeaders): void;
  /** Forgets everything that was verified for a person: after a change of role, or of anything else about them. */
  forgetUser(userId: string): void;
}

const cookieOf = (header: string | undefined, name: string): string | undefined => {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.split('=');
    if (key?.trim() === name) return value.join('=').trim();
  }
  return undefined;
};

/** The secret of a request and what kind it is. A Bearer header wins over a cookie. */
export const secretOf = (headers: IncomingHttpHeaders): { secret: string; channel: Caller['channel'] } | undefined => {
  const [, bearer] = /^Bearer +([^\s]+)$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer !== undefined) return { secret: bearer, channel: 'rest' };
  if (headers.authorization !== undefined) return undefined;
  const cookie = cookieOf(headers.cookie, sessionCookie);
  return cookie === undefined || cookie === '' ? undefined : { secret: cookie, channel: 'web' };
};

const unknown = (): Problem =>
  new Problem('not-authenticated', 'Send a valid API key as «Authorization: Bearer …», or sign in.', {
    headers: { 'WWW-Authenticate': 'Bearer realm="thea"' },
  });

const nameOf = ({ secret, channel }: { secret: string; channel: string }): string =>
  createHash('sha256').update(`${channel} ${secret}`).digest('base64');

/** @param clock milliseconds of the real clock. */
export const authenticator = (find: Find, clock: () => number = Date.now): Authenticator => {
  const verified = new LRUCache<string, { caller: Caller; at: number }>({ max: 10_000 });
  const asking = new Map<string, Promise<Caller | undefined>>();

  const ask = async (name: string, secret: string, channel: Caller['channel']): Promise<Caller | undefined> => {
    const at = clock();
    const caller = await within(findWithinMs, find(secret, channel));
    if (caller === undefined) verified.delete(name);
    else verified.set(name, { caller, at });
    return caller;
  };

  /** Requests that come together ask once. */
  const askOnce = async (name: string, secret: string, channel: Caller['channel']): Promise<Caller | undefined> => {
    const running = asking.get(name) ?? ask(name, secret, channel).finally(() => asking.delete(name));
    asking.set(name, running);
    return await running;
  };

  const askOrRemember = async (
    name: string,
    secret: string,
    channel: Caller['channel'],
  ): Promise<Caller | undefined> => {
    try {
      return await askOnce(name, secret, channel);
    } catch (error) {
      const seen = verified.get(name);
      if (seen !== undefined && clock() - seen.at < outageMs) return seen.caller;
      throw new Problem('unavailable', 'The database cannot be reached, so who is asking cannot be checked now.', {
        headers: { 'Retry-After': '5' },
        cause: error,
      });
    }
  };

  return {
    async authenticate(headers) {
      const given = secretOf(headers);
      if (given === undefined || given.secret.length > 200) throw unknown();
      const name = nameOf(given);
      const seen = verified.get(name);
      if (seen !== undefined && clock() - seen.at < freshMs) return seen.caller;
      const caller = await askOrRemember(name, given.secret, given.channel);
      if (caller === undefined) throw unknown();
      return caller;
    },
    forget(headers) {
      const given = secretOf(headers);
      if (given !== undefined) verified.delete(nameOf(given));
    },
    forgetUser(userId) {
      for (const [name, { caller }] of verified.entries()) if (caller.user.id === userId) verified.delete(name);
    },
  };
};
