/** The values that people and programs hand in. Each refusal says the reason; whoever parses adds the place. */
import { z } from 'zod';

const clean = (value: string): boolean => value.isWellFormed() && !value.includes('\0');

/** Text of at most `max` UTF-16 units that PostgreSQL can keep: no U+0000, no half of a surrogate pair. */
export const text = (max: number, min = 0) =>
  z
    .string()
    .min(min, { error: 'Must not be empty.', abort: true })
    .max(max, { error: `Must have at most ${max.toLocaleString('en')} characters.`, abort: true })
    .refine(clean, 'Must be well-formed text without U+0000.');

/** An id that the caller chose. */
export const callerId = text(200, 1);

const known = new Set<string>();

/** Whether this runtime knows the IANA zone; offsets such as +02:00 are none. */
export const isTimeZone = (name: string): boolean => {
  if (known.has(name)) return true;
  if (!/^[A-Za-z][\w+\-/]{0,63}$/.test(name)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
};

export const timeZone = z
  .string()
  .refine(isTimeZone, 'Is not a known IANA time zone, such as Europe/Madrid.')
  .meta({ description: 'IANA time zone', examples: ['Europe/Madrid'] });

/** An e-mail address, roughly: whether it exists is for a message to it to find out. */
export const email = text(254, 1).regex(/^[^\s@]+@[^\s@]+$/, 'Is not an e-mail address, such as marta@example.com.');

const inRange = (value: string): boolean => {
  const year = new Date(value).getUTCFullYear();
  return year >= 1970 && year <= 2999;
};

/** An existing moment with its offset; parsed into UTC, `2027-10-28T15:30:00.000Z`. */
export const instant = z.iso
  .datetime({
    offset: true,
    error: 'Is not an existing date and time with an offset, such as 2027-10-28T17:30:00+02:00.',
    abort: true,
  })
  .refine(inRange, 'Must lie in the years 1970 to 2999.')
  .transform((value) => new Date(value).toISOString());

/** A language tag such as `es-ES`; parsed into the language that THEA speaks, else undefined. */
export const locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,7}$/, 'Is not a language tag, such as es or en-GB.')
  .transform((tag) => {
    const [primary = ''] = tag.toLowerCase().split(/[-_]/);
    return primary === 'es' || primary === 'en' ? primary : undefined;
  });
