/** Dates with a month: «el 3 de marzo de 2028», "November 2nd 2027", `3/4`, `2027-11-02`, `22-ene-2016`. */
import { counted, labelled, money, supported } from './guard.ts';
import { digits, ordinal, shortYear, small, year } from './numbers.ts';
import type { Numeral } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, glued, norm, skip } from './reader.ts';
import type { Found, Reader } from './reader.ts';
import { dayAndMonth, exists, written } from './resolve.ts';
import { words } from './words.ts';

/** A calendar date at a token. `weekday`: the one said before it, which settles day and month in `6/7`. */
export function calendarDate(r: Reader, index: number, weekday?: number): Piece | undefined {
  return dayFirst(r, index) ?? monthFirst(r, index) ?? figures(r, index, weekday);
}

/** «(el) (día) 3 (de) marzo (de) 2028», "the second of March", "2 Nov". */
function dayFirst(r: Reader, index: number): Piece | undefined {
  let place = skip(r, index, 'the');
  if (norm(r, place) === 'dia' || norm(r, place) === 'dias') place++;
  const number = ordinal(r, place) ?? small(r, place);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined;
  let next = number.next;
  const unit = find(r, next, 'unit');
  if (unit?.value === 'day' && find(r, unit.next, 'of')) next = unit.next;
  const joined = norm(r, next);
  const separator =
    (joined === '-' || joined === '/' || joined === '.') && glued(r, next) && glued(r, next + 1) ? joined : undefined;
  const of = separator ? undefined : find(r, next, 'of');
  next = separator ? next + 1 : (of?.next ?? next);
  const month = find(r, next, 'month') ?? sharedMonth(r, number.next);
  if (month && 'shared' in month)
    return labelled(r, place) ? undefined : make(r, index, number.next, month.value, number.value, month.year);
  if (!month || ((joined === 'en' || joined === 'in') && !unit)) return undefined;
  if (norm(r, next) === 'may' && !of && MODAL.has(norm(r, month.next))) return undefined;
  if (labelled(r, place) && !separator) return undefined;
  const after = yearAfter(r, month.next, separator);
  return make(r, index, after?.next ?? month.next, month.value, number.value, after?.value);
}

/** «El 18 y el 19 de junio»: the first day takes the month of the second. */
function sharedMonth(r: Reader, index: number): { value: number; year: number | undefined; shared: true } | undefined {
  const mark = norm(r, index);
  if (mark !== 'y' && mark !== 'o' && mark !== 'and' && mark !== 'or' && mark !== ',') return undefined;
  const place = skip(r, index + 1, 'the');
  const number = ordinal(r, place) ?? small(r, place);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined;
  const of = find(r, number.next, 'of');
  const month = of && find(r, of.next, 'month');
  return month && { value: month.value, year: plainYear(r, month.next)?.value, shared: true };
}

/** "It may…": the month after a number only where no verb follows. */
const MODAL = words('be not have come attend need join go also want still or');

/** "November 2nd, 2027", «abril 5». A number that counts something or opens a time is no day. */
function monthFirst(r: Reader, index: number): Piece | undefined {
  const start = skip(r, index, 'the', 'this');
  const month = find(r, start, 'month');
  if (!month || (month.weak && !supported(r, start, month.next))) return undefined;
  let place = month.next;
  const mark = norm(r, place);
  const hyphen = (mark === '-' || mark === '/') && glued(r, place) && glued(r, place + 1);
  if (hyphen || mark === 'the' || mark === 'el') place++;
  const number = ordinal(r, place) ?? small(r, place);
  if (!number || number.value < 1 || number.value > 31 || number.digits > 2) return undefined;
  if (glued(r, number.next) && (norm(r, number.next) === ':' || norm(r, number.next) === 'h')) return undefined;
  if (find(r, number.next, 'meridiem') && number.value <= 12 && !hyphen) return undefined;
  if (counted(r, number.next) || money(r, place, number.next) || PERSONS.has(norm(r, number.next))) return undefined;
  const separator = hyphen ? mark : undefined;
  const after = yearAfter(r, number.next, separator);
  return make(r, index, after?.next ?? number.next, month.value, number.value, after?.value);
}

const PERSONS = words('people personas euros tickets');

/** The year behind a date: «de 2028», «del 87», `, 2028`, `/16`. */
function yearAfter(
  r: Reader,
  index: number,
  separator: string | undefined,
): { value: number; next: number } | undefined {
  if (separator) {
    if (norm(r, index) !== separator || !glued(r, index) || !glued(r, index + 1)) return plainYear(r, index);
    const number = digits(r, index + 1);
    if (number?.digits === 4) return { value: number.value, next: number.next };
    return number?.digits === 2 ? { value: shortYear(number.value), next: number.next } : undefined;
  }
  return plainYear(r, index);
}

function plainYear(r: Reader, index: number): { value: number; next: number } | undefined {
  let place = index;
  const mark = norm(r, place);
  if (mark === ',' || mark === 'de' || mark === 'del' || mark === 'of' || mark === 'in') place++;
  const said = find(r, place, 'theYear');
  if (said) place = said.next;
  const found = year(r, place);
  if (found && norm(r, found.next) !== ':' && !(mark === ',' && counted(r, found.next))) return found;
  const short = digits(r, place);
  if (short?.digits === 2 && (mark === 'del' || norm(r, place - 1) === "'") && !counted(r, short.next)) {
    return { value: shortYear(short.value), next: short.next };
  }
  if (norm(r, place) === "'" && digits(r, place + 1)?.digits === 2)
    return { value: shortYear(Number(norm(r, place + 1))), next: place + 2 };
  return undefined;
}

/** `3/4`, `3/4/27`, `3.4.2027`, `2027-11-02`, `2020/sep/23`. */
function figures(r: Reader, index: number, weekday?: number): Piece | undefined {
  const place = skip(r, index, 'the', 'this');
  const start = norm(r, place) === 'dia' ? place + 1 : place;
  const first = digits(r, start);
  const mark = norm(r, start + 1);
  if (!first || (mark !== '/' && mark !== '-' && mark !== '.') || !glued(r, start + 1) || !glued(r, start + 2))
    return undefined;
  if (labelled(r, start)) return undefined;
  const second = digits(r, start + 2) ?? name(r, start + 2);
  if (!second) return undefined;
  const third =
    norm(r, start + 3) === mark && glued(r, start + 3) && glued(r, start + 4)
      ? (digits(r, start + 4) ?? name(r, start + 4))
      : undefined;
  const to = third?.next ?? second.next;
  if (
    CHAINED.has(norm(r, to)) &&
    glued(r, to) &&
    r.tokens[to + 1]?.kind === 'number' &&
    glued(r, to + 1) &&
    (norm(r, to) !== '-' || mark === '-')
  )
    return undefined;
  if (norm(r, to) === '%') return undefined;
  if (first.digits === 4) {
    if (!third) return undefined;
    const [month, day] = 'named' in third ? [third.value, second.value] : [second.value, third.value];
    return month <= 12 && day <= 31 ? make(r, index, to, month, day, first.value) : undefined;
  }
  if (first.digits > 2 || 'named' in second || second.digits > 2 || (third && third.digits !== 4 && third.digits !== 2))
    return undefined;
  const said =
    third &&
    (third.digits === 4
      ? third.value
      : third.value < 40 || third.value > 69
        ? shortYear(third.value)
        : 1900 + third.value);
  if (!third) {
    const led = weekday !== undefined || start > index || LEADS.has(norm(r, index - 1));
    if (mark === '.' && !led) return undefined;
    if (mark === '-' && !led) return undefined;
    if (first.digits === 1 && second.digits === 1 && FRACTIONS.has(norm(r, second.next))) return undefined;
    if (first.value === 24 && second.value === 7) return undefined;
  }
  return ordered(r, index, to, first.value, second.value, said, weekday);
}

const CHAINED = words('/ - .');
const LEADS = words('on el del al dia fecha date');
const FRACTIONS = words('de of hora hour h an');

function name(r: Reader, index: number): (Numeral & { named: true }) | undefined {
  const month: Found<number> | undefined = find(r, index, 'month');
  return month && { value: month.value, next: index + 1, digits: 0, named: true };
}

/** Day and month in the language's order, unless only the other exists or only the other falls on the weekday that was said. */
function ordered(
  r: Reader,
  index: number,
  to: number,
  first: number,
  second: number,
  said: number | undefined,
  weekday?: number,
): Piece | undefined {
  const spanish = { day: first, month: second };
  const english = { day: second, month: first };
  const orders = r.language === 'es' ? [spanish, english] : [english, spanish];
  const possible = orders.filter(({ day, month }) => day >= 1 && day <= 31 && month >= 1 && month <= 12);
  const [best, other] = possible;
  if (!best) return undefined;
  const past = r.past[index] === true;
  const read = possible.map(({ day, month }) => dayAndMonth(r, month, day, said, past));
  const fits = read.findIndex((option) => 'day' in option && option.day.dayOfWeek === weekday);
  const real = read.findIndex((option) => 'day' in option);
  const chosen = weekday !== undefined && fits >= 0 ? fits : Math.max(real, 0);
  const made = make(r, index, to, (possible[chosen] ?? best).month, (possible[chosen] ?? best).day, said);
  const rest = read[1 - chosen];
  if (other && rest && 'day' in rest && made.day && !rest.day.equals(made.day))
    made.otherDay = { day: rest.day, score: 0.15 };
  return made;
}

function make(r: Reader, from: number, to: number, month: number, day: number, said: number | undefined): Piece {
  const piece: Piece = { from, to };
  if (said !== undefined) {
    piece.yearSaid = true;
    if (said < 1 || said > 9999) return { ...piece, broken: written(said, month, day) };
    if (!exists(said, month, day)) return { ...piece, broken: written(said, month, day) };
  }
  return { ...piece, ...dayAndMonth(r, month, day, said, r.past[from] === true) };
}
