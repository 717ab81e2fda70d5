/** From what was said to a day on the calendar. Pure; what is relative counts from the reader's clock. */
import { Temporal } from 'temporal-polyfill';
import type { Clock, Stretch } from './piece.ts';
import type { Reader } from './reader.ts';
import type { Unit } from './vocabulary.ts';

type Day = Temporal.PlainDate;

/** The first such weekday after a day, that day excluded. */
export function weekdayAfter(day: Day, weekday: number): Day {
  return day.add({ days: ((weekday - day.dayOfWeek + 6) % 7) + 1 });
}

/** The latest such weekday before a day, that day excluded. */
export function weekdayBefore(day: Day, weekday: number): Day {
  return day.subtract({ days: ((day.dayOfWeek - weekday + 6) % 7) + 1 });
}

/** The weekday within the Monday-to-Sunday week of a day. */
export function weekdayInWeek(day: Day, weekday: number): Day {
  return day.add({ days: weekday - day.dayOfWeek });
}

export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

export function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * Day and month, year perhaps: the coming one (today included), or the latest one when the clause speaks of the past.
 * 29 February without a year is the next that exists. A date that never exists comes back as `broken`.
 */
export function dayAndMonth(
  r: Reader,
  month: number,
  day: number,
  year: number | undefined,
  past: boolean,
): { day: Day } | { broken: string } {
  if (year !== undefined) {
    return exists(year, month, day)
      ? { day: new Temporal.PlainDate(year, month, day) }
      : { broken: written(year, month, day) };
  }
  const step = past ? -1 : 1;
  let candidate = r.today.year;
  for (let tries = 0; tries < 9; tries++, candidate += step) {
    if (!exists(candidate, month, day)) {
      if (day > 29 || month !== 2) {
        const gone = past ? month > r.today.month : month < r.today.month;
        return { broken: written(r.today.year + (gone ? step : 0), month, day) };
      }
      continue;
    }
    const found = new Temporal.PlainDate(candidate, month, day);
    if (Temporal.PlainDate.compare(found, r.today) * step >= 0) return { day: found };
  }
  return { broken: written(r.today.year, month, day) };
}

/** «El 15»: in this month if still ahead (today included), else in the next month that has it; the other way round for the past. */
export function dayOfMonth(r: Reader, day: number, past: boolean): Day {
  const step = past ? -1 : 1;
  let month = r.today.toPlainYearMonth();
  for (let tries = 0; tries < 14; tries++, month = month.add({ months: step })) {
    if (day > month.daysInMonth) continue;
    const found = month.toPlainDate({ day });
    if (Temporal.PlainDate.compare(found, r.today) * step >= 0) return found;
  }
  return r.today;
}

/** «Viernes 31»: the nearest month ahead (or back) where both hold; undefined within two years. */
export function weekdayAndDay(r: Reader, weekday: number, day: number, past: boolean): Day | undefined {
  const step = past ? -1 : 1;
  let month = r.today.toPlainYearMonth();
  for (let tries = 0; tries < 26; tries++, month = month.add({ months: step })) {
    if (day > month.daysInMonth) continue;
    const found = month.toPlainDate({ day });
    if (found.dayOfWeek === weekday && Temporal.PlainDate.compare(found, r.today) * step >= 0) return found;
  }
  return undefined;
}

/** The n-th such weekday of a month; negative counts from the end; undefined when there is none. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day | undefined {
  const all = Temporal.PlainYearMonth.from({ year, month });
  const first = all.toPlainDate({ day: 1 });
  const day =
    nth > 0
      ? first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 })
      : (() => {
          const last = all.toPlainDate({ day: all.daysInMonth });
          return last.subtract({ days: ((last.dayOfWeek - weekday + 7) % 7) + (-nth - 1) * 7 });
        })();
  return day.month === month && day.year === year ? day : undefined;
}

/** First and last day of the unit that holds a day, moved by so many units. */
export function unitAround(day: Day, unit: Unit, offset: number): { start: Day; end: Day } {
  switch (unit) {
    case 'week': {
      const start = weekdayInWeek(day, 1).add({ days: 7 * offset });
      return { start, end: start.add({ days: 6 }) };
    }
    case 'fortnight': {
      const start = weekdayInWeek(day, 1).add({ days: 14 * offset });
      return { start, end: start.add({ days: 13 }) };
    }
    case 'weekend': {
      const start = weekdayInWeek(day, 6).add({ days: 7 * offset });
      return { start, end: start.add({ days: 1 }) };
    }
    case 'month':
    case 'quarter':
    case 'semester': {
      const months = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 6;
      const start = new Temporal.PlainDate(day.year, Math.floor((day.month - 1) / months) * months + 1, 1).add({
        months: months * offset,
      });
      return { start, end: start.add({ months }).subtract({ days: 1 }) };
    }
    case 'year': {
      const start = new Temporal.PlainDate(day.year + offset, 1, 1);
      return { start, end: start.add({ years: 1 }).subtract({ days: 1 }) };
    }
    case 'decade': {
      const start = new Temporal.PlainDate(Math.floor(day.year / 10) * 10 + 10 * offset, 1, 1);
      return { start, end: start.add({ years: 10 }).subtract({ days: 1 }) };
    }
    default: {
      const start = day.add({ days: offset });
      return { start, end: start };
    }
  }
}

/** The beginning, middle or end of a stretch: thirds of a month, halves of the working week, four months of a year. */
export function edgeOf(days: { start: Day; end: Day }, unit: Unit, edge: 'start' | 'middle' | 'end'): Stretch<Day> {
  if (unit === 'week') {
    if (edge === 'start') return { start: days.start, end: days.start.add({ days: 2 }) };
    if (edge === 'middle') return { start: days.start.add({ days: 2 }), end: days.start.add({ days: 3 }) };
    return { start: days.start.add({ days: 4 }), end: days.end };
  }
  if (unit === 'year' || unit === 'decade') {
    const part = unit === 'year' ? { months: 4 } : { years: 3 };
    const second = days.start.add(part);
    const third = second.add(part);
    if (edge === 'start') return { start: days.start, end: second.subtract({ days: 1 }) };
    return edge === 'middle' ? { start: second, end: third.subtract({ days: 1 }) } : { start: third, end: days.end };
  }
  const third = unit === 'month' ? 10 : 30;
  const second = days.start.add({ days: third });
  if (edge === 'start') return { start: days.start, end: second.subtract({ days: 1 }) };
  const last = second.add({ days: third });
  return edge === 'middle' ? { start: second, end: last.subtract({ days: 1 }) } : { start: last, end: days.end };
}

/** Now and so much more (or less). Hours and minutes pass in real time, across clock changes; days and more on the calendar. */
export function fromNow(r: Reader, length: Temporal.Duration): Temporal.PlainDateTime {
  return r.ref.toZonedDateTime(r.timeZone).add(length).toPlainDateTime();
}

/** A clock on a day; one that belongs to the night after it is on the next. */
export function at(day: Day, clock: Clock): Temporal.PlainDateTime {
  const date = clock.nextDay ? day.add({ days: 1 }) : day;
  return date.toPlainDateTime({
    hour: Math.floor(clock.minutes / 60),
    minute: clock.minutes % 60,
    second: clock.seconds ?? 0,
  });
}
