/** Recurrences: «cada lunes a las 9», "every other week", «el último viernes de cada mes», «entre semana». */
import { clock } from './clock.ts';
import { digits, ordinal, small } from './numbers.ts';
import type { Piece, Rule } from './piece.ts';
import { windowOf } from './hour.ts';
import { atStart, find, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import type { Unit } from './vocabulary.ts';
import { words } from './words.ts';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A rule at a token, without its hour. */
export function repeat(r: Reader, index: number): Piece | undefined {
  const adverb = find(r, index, 'adverb');
  // "The daily standup" is a name; "a daily standup" asks for one.
  if (
    adverb &&
    NAMING.has(norm(r, index - 1)) &&
    r.tokens[adverb.next]?.kind === 'word' &&
    !r.senses[adverb.next]?.length
  )
    return undefined;
  if (
    adverb &&
    SPANISH_ADJECTIVE.test(norm(r, index)) &&
    !/^una?$/.test(norm(r, index - 2)) &&
    !/^(forma|manera)$/.test(norm(r, index - 1)) &&
    !atStart(r, index)
  )
    return undefined;
  if (adverb) return { from: index, to: adverb.next, rule: parsed(adverb.value) };
  const set = find(r, index, 'weekdaySet');
  if (set) return { from: index, to: set.next, rule: { freq: 'WEEKLY', byDay: set.value } };
  return every(r, index) ?? often(r, index) ?? onceA(r, index) ?? ofEvery(r, index) ?? workingWeek(r, index);
}

/** «Un aviso semanal» asks for one a week; «la reunión semanal» is a name. */
const SPANISH_ADJECTIVE = /^(semanal|quincenal|mensual|trimestral|anual|diari[oa])$/;
const NAMING = words('the my our your this that his her their');

function parsed(text: string): Rule {
  const fields = Object.fromEntries(text.split(';').map((field) => field.split('=') as [string, string]));
  const rule: Rule = { freq: fields['FREQ'] as Rule['freq'] };
  if (fields['INTERVAL']) rule.interval = Number(fields['INTERVAL']);
  return rule;
}

/** «Cada …», «todos los …», "every …". */
function every(r: Reader, index: number): Piece | undefined {
  const lead = find(r, index, 'every');
  if (!lead) return undefined;
  let place = lead.next;
  let interval = 1;
  const other = find(r, place, 'other');
  const number = other ? undefined : (digits(r, place) ?? small(r, place));
  const order = ordinal(r, place);
  if (order) {
    const nth = nthOf(r, order.value, order.next);
    if (nth) return { from: index, to: nth.to, rule: nth.rule };
  }
  if (norm(r, place) === 'dia' || norm(r, place) === 'the' || order) {
    const day =
      ordinal(r, norm(r, place) === 'the' || norm(r, place) === 'dia' ? place + 1 : place) ??
      (norm(r, place) === 'dia' ? small(r, place + 1) : undefined);
    if (day && day.value > 0 && day.value <= 31 && !find(r, day.next, 'unit'))
      return { from: index, to: monthTail(r, day.next), rule: { freq: 'MONTHLY', byMonthDay: day.value } };
  }
  if (other) {
    interval = 2;
    place = other.next;
  } else if (number && number.value > 0 && number.value < 1000) {
    interval = number.value;
    place = number.next;
  }
  const month = yearly(r, place);
  if (month && interval === 1) return { from: index, to: month.to, rule: month.rule };
  const days = weekdays(r, place);
  if (days)
    return {
      from: index,
      to: days.to,
      rule: { freq: 'WEEKLY', ...(interval > 1 ? { interval } : {}), byDay: days.list },
    };
  const part = partOfDay(r, place);
  if (part && interval === 1)
    return {
      from: index,
      to: part.to,
      rule: { freq: 'DAILY' },
      clocks: windowOf(part.value, r.language),
      part: part.value,
    };
  const unit = find(r, place, 'unit');
  return unit && { from: index, to: unit.next, rule: each(unit.value, interval) };
}

const PARTS: Record<string, 'morning' | 'afternoon' | 'evening' | 'night' | 'dawn'> = {
  manana: 'morning',
  mananas: 'morning',
  morning: 'morning',
  tarde: 'afternoon',
  tardes: 'afternoon',
  afternoon: 'afternoon',
  evening: 'evening',
  noche: 'night',
  noches: 'night',
  night: 'night',
};

function partOfDay(
  r: Reader,
  index: number,
): { value: 'morning' | 'afternoon' | 'evening' | 'night' | 'dawn'; to: number } | undefined {
  const value = PARTS[norm(r, index)];
  return value && { value, to: index + 1 };
}

/** Frequency, how many of it make the unit, and its weekdays. */
const UNITS: Record<Unit, [freq: Rule['freq'], times: number, byDay?: string]> = {
  second: ['MINUTELY', 1],
  minute: ['MINUTELY', 1],
  hour: ['HOURLY', 1],
  day: ['DAILY', 1],
  workday: ['WEEKLY', 1, 'MO,TU,WE,TH,FR'],
  weekend: ['WEEKLY', 1, 'SA,SU'],
  week: ['WEEKLY', 1],
  fortnight: ['WEEKLY', 2],
  month: ['MONTHLY', 1],
  quarter: ['MONTHLY', 3],
  semester: ['MONTHLY', 6],
  year: ['YEARLY', 1],
  decade: ['YEARLY', 10],
};

function each(unit: Unit, count: number): Rule {
  const [freq, times, byDay] = UNITS[unit];
  const interval = count * times;
  return { freq, ...(interval > 1 ? { interval } : {}), ...(byDay ? { byDay } : {}) };
}

/** «lunes, miércoles y viernes», "Tuesday and Thursday", «lunes a viernes»; `often`: plurals only. */
function weekdays(r: Reader, index: number, plural = false): { list: string; to: number } | undefined {
  const kind = plural ? 'weekdaysOften' : 'weekday';
  const first = find(r, index, kind) ?? find(r, index, plural ? kind : 'weekdaysOften');
  if (!first) return undefined;
  const found = new Set([first.value]);
  let to = first.next;
  const last = find(r, to, 'to') && find(r, to + 1, 'weekday');
  if (last && last.value > first.value) {
    for (let day = first.value; day <= last.value; day++) found.add(day);
    to = last.next;
  }
  for (;;) {
    const mark = norm(r, to);
    const joined = mark === ',' || mark === 'y' || mark === 'e' || mark === 'and' || mark === '&' ? to + 1 : undefined;
    if (joined === undefined) break;
    const place = skip(r, norm(r, joined) === 'and' || norm(r, joined) === 'y' ? joined + 1 : joined, 'the');
    const next = find(r, place, 'weekday') ?? find(r, place, 'weekdaysOften');
    if (!next) break;
    found.add(next.value);
    to = next.next;
  }
  return {
    list: [...found]
      .toSorted((a, b) => a - b)
      .map((day) => DAYS[day - 1])
      .join(','),
    to,
  };
}

/** «Los lunes», «los martes y jueves», "on Mondays", "Fridays". */
function often(r: Reader, index: number): Piece | undefined {
  if (norm(r, index) === 'los') {
    const place = index + 1;
    if (find(r, place, 'this') || find(r, place, 'next')) return undefined;
    const days = weekdays(r, place);
    return days && !find(r, days.to, 'last') && !find(r, days.to, 'next')
      ? { from: index, to: days.to, rule: { freq: 'WEEKLY', byDay: days.list } }
      : undefined;
  }
  const place = norm(r, index) === 'on' ? index + 1 : index;
  const days = weekdays(r, place, true);
  return days && { from: index, to: days.to, rule: { freq: 'WEEKLY', byDay: days.list } };
}

/** «Una vez a la semana», "once a month". */
function onceA(r: Reader, index: number): Piece | undefined {
  const once = find(r, index, 'once');
  if (!once || !/^(a|al|per|por|cada|every|each)$/.test(norm(r, once.next))) return undefined;
  const place = skip(r, once.next + 1, 'the');
  const unit = find(r, place, 'unit');
  return unit && { from: index, to: unit.next, rule: each(unit.value, 1) };
}

/** «El primer lunes de cada mes», «el día 1 de cada mes», "the 1st of every month". */
function ofEvery(r: Reader, index: number): Piece | undefined {
  let place = skip(r, index, 'the');
  const said = norm(r, place) === 'dia';
  if (said) place++;
  const number = ordinal(r, place) ?? small(r, place);
  if (!number || number.value === 0 || Math.abs(number.value) > 31 || number.digits > 2) return undefined;
  const name = find(r, number.next, 'weekday');
  const unit = find(r, number.next, 'unit');
  const next = name?.next ?? (unit?.value === 'day' ? unit.next : number.next);
  const of = find(r, next, 'of');
  const lead = of && (find(r, of.next, 'every') ?? find(r, of.next - 1, 'every'));
  const whole = lead && find(r, lead.next, 'unit');
  if (whole?.value !== 'month') return undefined;
  return {
    from: index,
    to: whole.next,
    rule: name
      ? { freq: 'MONTHLY', byDay: `${number.value}${DAYS[name.value - 1]}` }
      : { freq: 'MONTHLY', byMonthDay: number.value },
  };
}

/** "every first Monday (of the month)". */
function nthOf(r: Reader, nth: number, index: number): { rule: Rule; to: number } | undefined {
  const name = find(r, index, 'weekday');
  if (!name || Math.abs(nth) > 5 || (nth === 2 && !find(r, name.next, 'of') && r.language === 'en')) return undefined;
  return { rule: { freq: 'MONTHLY', byDay: `${nth}${DAYS[name.value - 1]}` }, to: monthTail(r, name.next) };
}

function monthTail(r: Reader, index: number): number {
  const of = find(r, index, 'of');
  const place = of ? skip(r, of.next, 'the', 'every') : index;
  const unit = of && (find(r, place, 'unit') ?? find(r, of.next, 'unit'));
  return unit?.value === 'month' ? unit.next : index;
}

/** "every March 3rd", «cada 3 de marzo». */
function yearly(r: Reader, index: number): { rule: Rule; to: number } | undefined {
  const month = find(r, index, 'month');
  if (month) {
    const number = ordinal(r, month.next) ?? small(r, month.next);
    if (number && number.value <= 31 && number.value > 0 && number.digits <= 2)
      return { rule: { freq: 'YEARLY', byMonth: month.value, byMonthDay: number.value }, to: number.next };
    return { rule: { freq: 'YEARLY', byMonth: month.value }, to: month.next };
  }
  const number = ordinal(r, index) ?? small(r, index);
  const of = number && find(r, number.next, 'of');
  const named = of && find(r, of.next, 'month');
  if (!number || !named || number.value < 1 || number.value > 31) return undefined;
  return { rule: { freq: 'YEARLY', byMonth: named.value, byMonthDay: number.value }, to: named.next };
}

/** «De lunes a viernes», "Monday to Friday": every working week; with articles («del lunes al viernes») it is one stretch. */
function workingWeek(r: Reader, index: number): Piece | undefined {
  const spanish = norm(r, index) === 'de';
  const place = spanish ? index + 1 : index;
  const first = find(r, place, 'weekday');
  if (!first) return undefined;
  const mark = norm(r, first.next);
  if (mark !== 'a' && mark !== 'to' && mark !== '-' && mark !== 'through') return undefined;
  const last = find(r, first.next + 1, 'weekday');
  if (
    !last ||
    first.weak ||
    last.value <= first.value ||
    (!spanish && (first.value !== 1 || last.value !== 5 || norm(r, index - 1) === 'from'))
  )
    return undefined;
  if (clock(r, last.next) && !spanish && mark !== '-' && mark !== 'to') return undefined;
  return {
    from: index,
    to: last.next,
    rule: { freq: 'WEEKLY', byDay: DAYS.slice(first.value - 1, last.value).join(',') },
  };
}
