/** Values of flags, checked while the command line is read: a wrong one ends with exit code 2. */
import { InvalidArgumentError } from 'commander';
import { isTimeZone } from '../db/values.ts';

export function timeZone(value: string): string {
  if (!isTimeZone(value)) throw new InvalidArgumentError('It is not an IANA time zone such as Europe/Madrid.');
  return value;
}

export function name(value: string): string {
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > 200) throw new InvalidArgumentError('A name has 1 to 200 characters.');
  return trimmed;
}

export function email(value: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(value)) throw new InvalidArgumentError('It is not an e-mail address.');
  return value;
}

/** A moment in the future, ISO 8601 with its offset. */
export function future(value: string): Date {
  const at = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value) || Number.isNaN(at.getTime())) {
    throw new InvalidArgumentError('It is not a moment such as 2030-01-31T12:00:00Z.');
  }
  if (at <= new Date()) throw new InvalidArgumentError('It is over already.');
  return at;
}
