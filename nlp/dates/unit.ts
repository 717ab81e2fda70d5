/** Calendar units around today: «esta semana», "next month", «los próximos tres días», "the rest of the week". */
import { Temporal } from 'temporal-polyfill';
import { amount } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { unitAround } from './resolve.ts';
import type { Unit } from './vocabulary.ts';
import { words } from './words.ts';

const LONG = new Set<Unit>(['week', 'fortnight', 'weekend', 'month', 'quarter', 'semester', 'year', 'decade']);

/** «Esta semana», "next month", «el mes que viene», «la semana pasada». */
export function relative(r: Reader, index: number, after: boolean): Piece | undefined {
  let place = skip(r, index, 'the');
  const that = find(r, place, 'this');
  if (that) place = that.next;
  const next = find(r, place, 'next');
  const last = next ? undefined : find(r, place, 'last');
  place = (next ?? last)?.next ?? place;
  const unit = find(r, place, 'unit');
  if (!unit || !LONG.has(unit.value)) return undefined;
  let to = unit.next;
  const nextAfter = next || last ? undefined : find(r, to, 'next');
  // "Quarter past" is of the clock.
  const lastAfter = next || last || nextAfter || norm(r, to) === 'past' ? undefined : find(r, to, 'last');
  to = (nextAfter ?? lastAfter)?.next ?? to;
  let offset = next || nextAfter ? 1 : last || lastAfter ? -1 : 0;
  // «El finde» is the coming one.
  const whole = norm(r, place - 1) !== 'de' && WHOLE.has(norm(r, index - 1)) && place > index;
  const coming = unit.value === 'weekend' && !norm(r, place).endsWith('s');
  if (offset === 0 && !that && !after && !coming && !whole) return undefined;
  if (offset === 0 && !that && norm(r, index) === 'de') return undefined;
  // "The coming weekend" is this one; «el fin de semana que viene» is the one after.
  if (unit.value === 'weekend' && /^(up)?coming$/.test(norm(r, place - 1))) offset = 0;
  const days = unitAround(r.today, unit.value, offset);
  return { from: index, to, days, unit: unit.value, ...(offset !== 0 || that ? { yearSaid: true } : {}) };
}

/** «Para la semana», "all the week": the present one. */
const WHOLE = words('para durante toda todo for all during over');

/** «Los próximos tres días», "last 2 weeks", «3 semanas que vienen»: counted from today, today excluded ahead and behind. */
export function counting(r: Reader, index: number): Piece | undefined {
  let place = skip(r, index, 'the', 'this');
  let next = find(r, place, 'next');
  let last = next ? undefined : find(r, place, 'last');
  place = (next ?? last)?.next ?? place;
  const few = find(r, place, 'few');
  const number = few ? { value: few.value, next: few.next } : amount(r, place);
  if (!number) return hourSpan(r, index, place, next ? 1 : last ? -1 : 0);
  place = number.next;
  if (!next && !last) {
    next = find(r, place, 'next');
    last = next ? undefined : find(r, place, 'last');
    place = (next ?? last)?.next ?? place;
  }
  const unit = find(r, place, 'unit');
  if (!unit) return undefined;
  let to = unit.next;
  if (!next && !last) {
    next = find(r, to, 'next');
    last = next ? undefined : find(r, to, 'last');
    if (!next && !last) return undefined;
    to = (next ?? last)?.next ?? to;
    // "Two hours last week" is an amount and a week.
    if (find(r, to, 'unit') || find(r, to, 'weekday')) return undefined;
  }
  return stretch(r, index, to, unit.value, number.value, next ? 1 : -1);
}

function hourSpan(r: Reader, index: number, place: number, sign: number): Piece | undefined {
  const unit = find(r, place, 'unit');
  // «De última hora» is no hour.
  if (norm(r, place - 1) === 'ultima' && place - 1 === index) return undefined;
  if (!unit || sign === 0 || (unit.value !== 'hour' && unit.value !== 'minute')) return undefined;
  return stretch(r, index, unit.next, unit.value, 1, sign);
}

function stretch(r: Reader, from: number, to: number, unit: Unit, count: number, sign: number): Piece | undefined {
  if (!Number.isInteger(count) || count > 5000) return undefined;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    const moved = r.ref.add(Temporal.Duration.from({ [`${unit}s`]: sign * count }));
    return { from, to, moments: sign > 0 ? { start: r.ref, end: moved } : { start: moved, end: r.ref } };
  }
  if (unit === 'workday') {
    let day = r.today;
    for (let left = Math.min(count, 400); left > 0;) {
      day = day.add({ days: sign });
      if (day.dayOfWeek < 6) left--;
    }
    return {
      from,
      to,
      unit: 'day',
      days:
        sign > 0 ? { start: r.today.add({ days: 1 }), end: day } : { start: day, end: r.today.subtract({ days: 1 }) },
    };
  }
  const length: Temporal.DurationLike =
    unit === 'weekend' || unit === 'week'
      ? { days: 7 * count }
      : unit === 'fortnight'
        ? { days: 14 * count }
        : unit === 'quarter'
          ? { months: 3 * count }
          : unit === 'semester'
            ? { months: 6 * count }
            : unit === 'decade'
              ? { years: 10 * count }
              : unit === 'month'
                ? { months: count }
                : unit === 'year'
                  ? { years: count }
                  : { days: count };
  if (unit === 'quarter' || unit === 'semester' || unit === 'decade') {
    const first = unitAround(r.today, unit, sign > 0 ? 1 : -count);
    return { from, to, unit, days: { start: first.start, end: first.start.add(length).subtract({ days: 1 }) } };
  }
  const tomorrow = r.today.add({ days: 1 });
  const days =
    sign > 0
      ? { start: tomorrow, end: tomorrow.add(length).subtract({ days: 1 }) }
      : { start: r.today.subtract(length), end: r.today.subtract({ days: 1 }) };
  return { from, to, unit: 'day', days };
}
