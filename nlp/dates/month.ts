/** Months, quarters and years by name: «mayo», "March 2027", «en 2027», "Q1 2027". */
import { Temporal } from 'temporal-polyfill';
import { alone } from './clock.ts';
import { labelled, supported } from './guard.ts';
import { digits, shortYear, year } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, glued, norm, skip } from './reader.ts';
import type { Reader } from './reader.ts';
import { unitAround } from './resolve.ts';
import { relative } from './unit.ts';
import { words } from './words.ts';

/** «Mayo», "in March", «agosto del año que viene», "Dec/2018". */
export function monthName(r: Reader, index: number): Piece | undefined {
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

const YEAR_LEADS = words(
  'en in de del of desde since hasta until before after entre between from y and a al to through or o not antes than = during durante mid year ano is ~',
);

/** `2014-2018`: the second of two years. */
function yearRange(r: Reader, index: number): boolean {
  return norm(r, index - 1) === '-' && year(r, index - 2) !== undefined && norm(r, index - 3) !== '-';
}

const JOINED_YEAR = /^(y|and|o|or)$/;

/** A year alone: behind a word that asks for one, or nothing else said. */
export function yearAlone(r: Reader, index: number): Piece | undefined {
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
    (norm(r, said.next) === '-' && year(r, said.next + 1) !== undefined) ||
    (glued(r, said.next) &&
      glued(r, said.next + 1) &&
      /^[-/]$/.test(norm(r, said.next)) &&
      digits(r, said.next + 1)?.digits === 2);
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
export function quarterCode(r: Reader, index: number): Piece | undefined {
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
