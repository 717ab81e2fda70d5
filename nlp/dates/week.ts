/** Weeks, quarters and months counted: «la semana del 18», "week 12", «la última semana de julio», «el segundo semestre». */
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from './calendar.ts';
import { monthName, yearAlone } from './month.ts';
import { digits, ordinal, small, year } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { dayOfMonth, unitAround } from './resolve.ts';
import { relative } from './unit.ts';

/** «La semana del 18», "the week of June 3". */
export function weekOf(r: Reader, index: number): Piece | undefined {
  const lead = find(r, index, 'weekOf');
  if (!lead) return undefined;
  const date = calendarDate(r, lead.next);
  if (date?.day)
    return { from: index, to: date.to, days: unitAround(date.day, 'week', 0), unit: 'week', yearSaid: true };
  const place = skip(r, lead.next, 'the');
  const number = ordinal(r, place) ?? small(r, place);
  if (!number || number.value < 1 || number.value > 31) return undefined;
  return {
    from: index,
    to: number.next,
    days: unitAround(dayOfMonth(r, number.value, r.past[index] === true), 'week', 0),
    unit: 'week',
    yearSaid: true,
  };
}

/** «Semana 12», "week 3 of 2027": ISO weeks. */
export function numberedWeek(r: Reader, index: number): Piece | undefined {
  const unit = find(r, skip(r, index, 'the'), 'unit');
  if (unit?.value !== 'week') return undefined;
  const number = digits(r, unit.next);
  if (!number || number.value < 1 || number.value > 53 || number.digits > 2 || norm(r, number.next) === ':')
    return undefined;
  return isoWeek(r, index, number.next, number.value);
}

function isoWeek(r: Reader, from: number, next: number, week: number): Piece {
  const joined = find(r, next, 'of')?.next ?? next;
  const said = year(r, joined);
  const at = said?.value ?? r.today.year;
  const first = unitAround(new Temporal.PlainDate(at, 1, 4), 'week', week - 1);
  return { from, to: said?.next ?? next, days: first, unit: 'week', yearSaid: true };
}

/** «La última semana de julio», "third quarter of 2018", «el segundo semestre», «la décima semana». */
export function ordinalUnit(r: Reader, index: number): Piece | undefined {
  const start = skip(r, index, 'the');
  const order = ordinal(r, start);
  const unit = order && find(r, order.next, 'unit');
  if (!order || !unit || order.value === 0) return undefined;
  const of = find(r, unit.next, 'of');
  const whole = of ? (holder(r, of.next) ?? holder(r, of.next - 1)) : undefined;
  const said = of || unit.value === 'week' || order.value < 0 ? undefined : year(r, unit.next);
  const first = whole?.days?.start ?? (said ? new Temporal.PlainDate(said.value, 1, 1) : undefined);
  const last = whole?.days?.end;
  if (unit.value === 'quarter' || unit.value === 'semester') {
    if (order.value < 1 || order.value > (unit.value === 'quarter' ? 4 : 2) || (of && !first)) return undefined;
    const day = new Temporal.PlainDate(first?.year ?? r.today.year, 1, 1);
    return {
      from: index,
      to: whole?.to ?? said?.next ?? unit.next,
      days: unitAround(day, unit.value, order.value - 1),
      unit: unit.value,
      yearSaid: true,
    };
  }
  if (unit.value === 'month' && first && whole?.unit === 'year' && order.value > 0 && order.value <= 12) {
    return {
      from: index,
      to: whole.to,
      days: unitAround(first, 'month', order.value - 1),
      unit: 'month',
      yearSaid: true,
    };
  }
  if (unit.value !== 'week') return undefined;
  if (!first || !last || !whole) return order.value >= 5 && !of ? isoWeek(r, index, unit.next, order.value) : undefined;
  const yearSaid = whole.yearSaid === true;
  if (order.value < 0) {
    // A week belongs to the month or year that holds its Thursday.
    const thursday = last.subtract({ days: (last.dayOfWeek + 3) % 7 });
    return { from: index, to: whole.to, days: unitAround(thursday, 'week', order.value + 1), unit: 'week', yearSaid };
  }
  const thursday = first.add({ days: (11 - first.dayOfWeek) % 7 });
  return { from: index, to: whole.to, days: unitAround(thursday, 'week', order.value - 1), unit: 'week', yearSaid };
}

/** The month or year that it is counted in. */
function holder(r: Reader, index: number): Piece | undefined {
  return relative(r, index, true) ?? monthName(r, index) ?? yearAlone(r, index);
}
