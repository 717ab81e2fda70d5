/** Wall-clock arithmetic in a zone. Local values look like `2027-10-28T17:30`, instants like `2027-10-28T15:30:00.000Z`. */
import { Temporal } from 'temporal-polyfill';

const toInstant = (zoned: Temporal.ZonedDateTime): string => new Date(zoned.epochMilliseconds).toISOString();

/** The instant of a wall-clock time; null where the clocks skip it. A repeated hour means its first passing. */
export function instantOf(local: string, timeZone: string): string | null {
  const plain = Temporal.PlainDateTime.from(local);
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(plain)) return toInstant(zoned);
  return null;
}

/** The wall clock at an instant, to the minute. */
export const localOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** First and last instant of the days from `first` to `last`, which count whole. */
export const daysOf = (first: string, last: string, timeZone: string): { start: string; end: string } => ({
  start: toInstant(Temporal.PlainDate.from(first).toZonedDateTime(timeZone)),
  end: toInstant(Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(timeZone)),
});

export const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Whether the calendar has the day `2027-02-31`. */
export function isDay(date: string): boolean {
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek;

export const addMinutes = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

export const minutesBetween = (start: string, end: string): number => (Date.parse(end) - Date.parse(start)) / 60_000;

/** Minutes of an ISO 8601 duration such as `PT1H30M`; a day counts 24 hours. */
export const minutesOf = (duration: string): number =>
  Temporal.Duration.from(duration).total({ unit: 'minute', relativeTo: '2000-01-01T00:00' });

/** Whether the text names a zone that this runtime knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}
