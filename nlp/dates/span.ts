/** Weeks, months, quarters, years and their beginnings and ends: «la semana que viene», «finales de marzo», "Q1 2027". */
import { Temporal } from 'temporal-polyfill';
import { labelled, supported } from './guard.ts';
import { amount, digits, ordinal, shortYear, small, year } from './numbers.ts';
import type { Piece } from './piece.ts';
import { alone } from './clock.ts';
import { calendarDate } from './calendar.ts';
import { find, glued, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { dayOfMonth, edgeOf, unitAround } from './resolve.ts';
import type { Unit } from './vocabulary.ts';
import { words } from './words.ts';

const LONG = new Set<Unit>(['week', 'fortnight', 'weekend', 'month', 'quarter', 'semester', 'year', 'decade']);

/** A stretch of days at a token. `after`: behind "of", where «mes» or "the month" alone means the present one. */
export function span(r: Reader, index: number, after = false): Piece | undefined {
  let best: Piece | undefined;
  for (const read of [edge, rest, relative, counting, weekOf, numberedWeek, ordinalUnit, monthName, yearAlone, quarterCode]) {
    const piece = read(r, index, after);
    if (piece && piece.to > (best?.to ?? index)) best = piece;
  }
  return best;
}

/** «Esta semana», "next month", «el mes que viene», «la semana pasada». */
function relative(r: Reader, index: number, after: boolean): Piece | undefined {
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
  const lastAfter = next || last || nextAfter ? undefined : find(r, to, 'last');
  to = (nextAfter ?? lastAfter)?.next ?? to;
  let offset = next || nextAfter ? 1 : last || lastAfter ? -1 : 0;
  // «El finde» is the coming one.
  const whole = norm(r, place - 1) !== 'de' && WHOLE.has(norm(r, index - 1)) && place > index;
  const coming = unit.value === 'weekend' && !/s$/.test(norm(r, place));
  if (offset === 0 && !that && !after && !coming && !whole) return undefined;
  if (offset === 0 && !that && norm(r, index) === 'de') return undefined;
  // "The coming weekend" is this one; «el fin de semana que viene» is the one after.
  if (unit.value === 'weekend' && /^(up)?coming$/.test(norm(r, place - 1))) offset = 0;
  const days = unitAround(r.today, unit.value, offset);
  return { from: index, to, days, unit: unit.value, ...(offset !== 0 || that ? { yearSaid: true } : {}) };
}

/** «Para la semana», "all the week": the present one. */
const WHOLE = words('para durante toda todo for all during over');

/** «Lo que queda de semana», "the rest of the day": from today to its end. */
function rest(r: Reader, index: number): Piece | undefined {
  const lead = find(r, index, 'rest');
  if (!lead) return undefined;
  const unit = find(r, skip(r, lead.next, 'the'), 'unit');
  if (unit?.value === 'day') {
    const end = r.today.toPlainDateTime({ hour: 23, minute: 59, second: 59 });
    return { from: index, to: unit.next, moments: { start: r.ref, end } };
  }
  const whole = relative(r, lead.next, true) ?? monthName(r, lead.next);
  const end = whole?.days?.end;
  return end && whole && { from: index, to: whole.to, days: { start: r.today, end }, unit: 'day', yearSaid: true };
}

/** «Los próximos tres días», "last 2 weeks", «3 semanas que vienen»: counted from today, today excluded ahead and behind. */
function counting(r: Reader, index: number): Piece | undefined {
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

/** «La semana del 18», "the week of June 3". */
function weekOf(r: Reader, index: number): Piece | undefined {
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
function numberedWeek(r: Reader, index: number): Piece | undefined {
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
function ordinalUnit(r: Reader, index: number): Piece | undefined {
  const start = skip(r, index, 'the');
  const order = ordinal(r, start);
  const unit = order && find(r, order.next, 'unit');
  if (!order || !unit || order.value === 0) return undefined;
  const of = find(r, unit.next, 'of');
  const whole = of ? (span(r, of.next, true) ?? span(r, of.next - 1, true)) : undefined;
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

/** «Mayo», "in March", «agosto del año que viene», "Dec/2018". */
function monthName(r: Reader, index: number): Piece | undefined {
  let place = skip(r, index, 'the');
  if (norm(r, place) === 'mes' && find(r, place + 1, 'of')) place += 2;
  const that = find(r, place, 'this') ?? find(r, place, 'next') ?? find(r, place, 'last');
  const past = find(r, place, 'this') || find(r, place, 'next') ? false : find(r, place, 'last') !== undefined;
  const start = that?.next ?? place;
  const month = find(r, start, 'month');
  if (!month || (month.weak && !supported(r, start, month.next)) || norm(r, start - 1) === '$') return undefined;
  let to = month.next;
  const mark = norm(r, to);
  const joined = mark === '/' || mark === '-' || mark === ',' ? to + 1 : (find(r, to, 'of')?.next ?? to);
  const said = year(r, joined) ?? (mark === 'del' ? shortly(r, joined) : undefined);
  const relativeYear = find(r, to, 'of') ? relative(r, joined, false) : undefined;
  let at = said?.value ?? (relativeYear?.unit === 'year' ? relativeYear.days?.start?.year : undefined);
  if (said) to = said.next;
  else if (at !== undefined && relativeYear) to = relativeYear.to;
  const yearSaid = at !== undefined;
  if (at === undefined) {
    at = r.today.year;
    if (past || r.past[start]) at -= month.value > r.today.month || (past && month.value === r.today.month) ? 1 : 0;
    else if (!find(r, place, 'this') && month.value < r.today.month) at += 1;
  }
  return {
    from: index,
    to,
    days: unitAround(new Temporal.PlainDate(at, month.value, 1), 'month', 0),
    unit: 'month',
    yearSaid,
  };
}

function shortly(r: Reader, index: number): { value: number; next: number } | undefined {
  const number = digits(r, index);
  return number?.digits === 2 ? { value: shortYear(number.value), next: number.next } : undefined;
}

const YEAR_LEADS = words('en in de del of desde since hasta until before after entre between from y and a al to through or o not antes than = during durante mid year ano is ~');

/** `2014-2018`: the second of two years. */
function yearRange(r: Reader, index: number): boolean {
  return norm(r, index - 1) === '-' && year(r, index - 2) !== undefined && norm(r, index - 3) !== '-';
}

const JOINED_YEAR = /^(y|and|o|or)$/;

/** A year alone: behind a word that asks for one, or nothing else said. */
function yearAlone(r: Reader, index: number): Piece | undefined {
  const lead = find(r, index, 'theYear');
  const place = lead?.next ?? index;
  let said = year(r, place);
  if (!said && lead) said = shortly(r, place) as typeof said;
  if (!said || (glued(r, place) && r.tokens[place - 1]?.kind === 'word')) return undefined;
  const supportedYear =
    lead ||
    (YEAR_LEADS.has(norm(r, place - 1)) && (said.digits > 0 || !JOINED_YEAR.test(norm(r, place - 1)))) ||
    alone(r, place, said.next) ||
    yearRange(r, place) ||
    (find(r, said.next, 'orLater') && true) ||
    norm(r, said.next) === '~' ||
    (norm(r, said.next) === '-' && year(r, said.next + 1) !== undefined);
  if (!supportedYear || (labelled(r, place) && !yearRange(r, place))) return undefined;
  const after = norm(r, said.next);
  if (
    glued(r, said.next) &&
    (after === '/' || after === '-') &&
    glued(r, said.next + 1) &&
    digits(r, said.next + 1)?.digits !== 4
  ) {
    const month = digits(r, said.next + 1);
    if (
      !month ||
      month.digits > 2 ||
      month.value < 1 ||
      month.value > 12 ||
      (glued(r, month.next) && norm(r, month.next) === after)
    )
      return undefined;
    return {
      from: index,
      to: month.next,
      days: unitAround(new Temporal.PlainDate(said.value, month.value, 1), 'month', 0),
      unit: 'month',
      yearSaid: true,
    };
  }
  if (after === '€' || after === 'euros' || after === '%' || after === 'people' || after === 'personas')
    return undefined;
  return {
    from: index,
    to: said.next,
    days: unitAround(new Temporal.PlainDate(said.value, 1, 1), 'year', 0),
    unit: 'year',
    yearSaid: true,
  };
}

/** `Q1 2027`, `2027-Q1`, `T1`, `H2`. */
function quarterCode(r: Reader, index: number): Piece | undefined {
  const before = year(r, index);
  const joined = before ? (norm(r, before.next) === '-' ? before.next + 1 : before.next) : index;
  const letter = norm(r, joined);
  const number = digits(r, joined + 1);
  if ((letter !== 'q' && letter !== 't' && letter !== 'h') || !number || !glued(r, joined + 1)) return undefined;
  const unit = letter === 'h' ? 'semester' : 'quarter';
  if (number.value < 1 || number.value > (unit === 'quarter' ? 4 : 2) || number.digits > 1) return undefined;
  const next = norm(r, number.next) === '-' ? number.next + 1 : (find(r, number.next, 'of')?.next ?? number.next);
  const after = before ? undefined : year(r, next);
  if (!before && !after && letter !== 'q') return undefined;
  const at = new Temporal.PlainDate((before ?? after)?.value ?? r.today.year, 1, 1);
  return {
    from: index,
    to: after?.next ?? number.next,
    days: unitAround(at, unit, number.value - 1),
    unit,
    yearSaid: true,
  };
}

/** «A finales de mes», "early March", «fin de mes» (its last day), "end of next week", "mid 1989". */
function edge(r: Reader, index: number): Piece | undefined {
  const place = find(r, index, 'edge') ? index : skip(r, index, 'the');
  const code = find(r, place, 'periodEnd');
  if (code) return { from: index, to: code.next, day: unitAround(r.today, code.value, 0).end };
  const found = find(r, place, 'edge');
  if (!found || find(r, place, 'unit')) return undefined;
  const start = skip(r, found.next, 'approximately');
  const whole = relative(r, start, true) ?? monthName(r, start) ?? yearAlone(r, start) ?? yearAlone(r, start - 1);
  const days = whole?.days;
  if (!whole?.unit || !days?.start || !days.end || whole.unit === 'weekend') return undefined;
  if (
    LAST_DAY.test(
      norm(r, place) === 'the' || norm(r, place) === 'at' || norm(r, place) === 'a' || norm(r, place) === 'al'
        ? phrase(r, place, found.next)
        : norm(r, place),
    ) &&
    whole.unit !== 'week' &&
    whole.unit !== 'decade' &&
    found.value === 'end'
  ) {
    return { from: index, to: whole.to, day: days.end, ...(whole.yearSaid ? { yearSaid: true } : {}) };
  }
  return {
    from: index,
    to: whole.to,
    days: edgeOf({ start: days.start, end: days.end }, whole.unit, found.value),
    unit: 'day',
    yearSaid: whole.yearSaid === true,
  };
}

/** «Fin» and "end" are a point, «finales» and "late" a stretch. */
const LAST_DAY = /(^|\s)(fin|final|end)(\s|$)/;

function phrase(r: Reader, from: number, to: number): string {
  return r.tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ');
}
