/** Days and hours as the person sees them: in their zone, 24-hour. */
import { Temporal } from 'temporal-polyfill';

export interface Week {
  /** Monday, `2027-10-25`. */
  monday: string;
  /** The seven days from Monday on. */
  days: string[];
  /** Instants in UTC: from inclusive, to exclusive. */
  from: string;
  to: string;
}

/** Today in the zone, `2027-10-28`. */
export const today = (timeZone: string): string => Temporal.Now.plainDateISO(timeZone).toString();

/** The day of an instant in the zone. */
export const dayOf = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Whether something from `start` to `end` (exclusive) takes place on `day`. */
export const touches = (day: string, start: string, end: string, timeZone: string): boolean => {
  const lastMoment = new Date(Math.max(Date.parse(end) - 1, Date.parse(start))).toISOString();
  return dayOf(start, timeZone) <= day && dayOf(lastMoment, timeZone) >= day;
};

/** The week (Monday to Sunday) that holds `day`, moved by `weeks`. */
export const weekOf = (day: string, timeZone: string, weeks = 0): Week => {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 }).add({ weeks });
  const at = (offset: number): Temporal.PlainDate => monday.add({ days: offset });
  const instant = (of: Temporal.PlainDate): string => of.toZonedDateTime(timeZone).toInstant().toString();
  return {
    monday: monday.toString(),
    days: Array.from({ length: 7 }, (_, offset) => at(offset).toString()),
    from: instant(monday),
    to: instant(at(7)),
  };
};

/** `17:30` */
export const hour = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** A plain day in words, e.g. with `{ weekday: 'short', day: 'numeric' }`. */
export const dayName = (day: string, locale: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));

/** `25–31 de octubre de 2027` */
export const weekName = (week: Week, locale: string): string => {
  const at = (day: string | undefined): Date => new Date(`${day ?? week.monday}T12:00:00Z`);
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(at(week.days[0]), at(week.days[6]));
};
