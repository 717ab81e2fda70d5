/** What an event must satisfy before it is stored. Every error names the field and the remedy. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { User } from '../../db/entities/index.ts';
import { InvalidRequest, NotFound } from '../../db/errors.ts';
import { isId } from '../ids.ts';
import { isTimeZone } from '../wall-clock.ts';
import type { Span } from './event.ts';

const longest = 31 * 24 * 60 * 60_000;

export function checkTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed === '' || trimmed.length > 200) throw new InvalidRequest('title: must have 1 to 200 characters');
  return trimmed;
}

export function checkSpan({ start, end }: Span): Span {
  const from = Date.parse(start);
  const to = Date.parse(end);
  if (Number.isNaN(from)) throw new InvalidRequest('start: must be an instant such as 2027-10-28T15:00:00Z');
  if (Number.isNaN(to)) throw new InvalidRequest('end: must be an instant such as 2027-10-28T16:00:00Z');
  if (to <= from) throw new InvalidRequest('end: must be after start');
  if (to - from > longest) throw new InvalidRequest('end: an event lasts 31 days at most');
  return { start: new Date(from).toISOString(), end: new Date(to).toISOString() };
}

export function checkTimeZone(timeZone: string): string {
  if (!isTimeZone(timeZone)) throw new InvalidRequest(`timeZone: ${timeZone} is not a known IANA zone`);
  return timeZone;
}

/** The ids once each; throws NotFound unless each is an active user of the company. */
export async function checkPeople(em: EntityManager, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  if (wanted.length > 100) throw new InvalidRequest('people: 100 at most');
  const stranger = wanted.find((id): boolean => !isId(id));
  if (stranger !== undefined) throw new NotFound(`people: there is no user ${stranger}`);
  const found = new Set(
    (await em.find(User, { id: { $in: wanted }, active: true }, { fields: ['id'] })).map((user) => user.id),
  );
  const missing = wanted.find((id) => !found.has(id));
  if (missing) throw new NotFound(`people: there is no user ${missing}`);
  return wanted;
}
