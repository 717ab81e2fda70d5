/** Feasts that people use as dates in either language. The tenant's own holidays are not known here. */
import { Temporal } from 'temporal-polyfill';
import { digits, shortYear, year } from './numbers.ts';
import type { Piece } from './piece.ts';
import { find, norm } from './reader.ts';
import type { Reader } from './reader.ts';
import { nthWeekday } from './resolve.ts';

type Day = Temporal.PlainDate;

const FIXED: Record<string, [month: number, day: number]> = {
  christmas: [12, 25],
  'christmas eve': [12, 24],
  'new year eve': [12, 31],
  'new year': [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  labour: [5, 1],
  halloween: [10, 31],
  independence: [7, 4],
  patrick: [3, 17],
};

const MOVING: Record<string, (year: number) => Day | undefined> = {
  easter: easter,
  'easter monday': (year) => easter(year).add({ days: 1 }),
  'good friday': (year) => easter(year).subtract({ days: 2 }),
  'maundy thursday': (year) => easter(year).subtract({ days: 3 }),
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  'black friday': (year) => nthWeekday(year, 11, 4, 4)?.add({ days: 1 }),
  labor: (year) => nthWeekday(year, 9, 1, 1),
};

/** Gregorian Easter Sunday (Meeus, Jones, Butcher). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const total = h + l - 7 * m + 114;
  return new Temporal.PlainDate(year, Math.floor(total / 31), (total % 31) + 1);
}

function inYear(name: string, at: number): Day | undefined {
  const fixed = FIXED[name];
  return fixed ? new Temporal.PlainDate(at, fixed[0], fixed[1]) : MOVING[name]?.(at);
}

/** «Navidad del 26». */
function short(r: Reader, index: number): { value: number; next: number } | undefined {
  const number = digits(r, index);
  return number?.digits === 2 ? { value: shortYear(number.value), next: number.next } : undefined;
}

/** The feast named before `to`, in the year said after it, or the coming one (the latest one in the past). */
export function feast(r: Reader, from: number, name: string, to: number): Piece | undefined {
  const joined = /^(de|del|of|in|,)$/.test(norm(r, to)) ? to + 1 : to;
  const said = year(r, joined) ?? (norm(r, to) === 'del' ? short(r, joined) : undefined);
  if (said) {
    const day = inYear(name, said.value);
    return day && { from, to: said.next, day, yearSaid: true };
  }
  if (find(r, joined, 'this') && find(r, find(r, joined, 'this')?.next ?? 0, 'unit')?.value === 'year') {
    const day = inYear(name, r.today.year);
    return day && { from, to: (find(r, joined, 'this')?.next ?? joined) + 1, day, yearSaid: true };
  }
  const step = r.past[from] ? -1 : 1;
  for (let at = r.today.year, tries = 0; tries < 2; tries++, at += step) {
    const day = inYear(name, at);
    if (day && Temporal.PlainDate.compare(day, r.today) * step >= 0) return { from, to, day };
  }
  return undefined;
}
