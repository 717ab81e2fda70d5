/** What an hour means within a part of the day, and which reading an office expects when nothing was said. */
import type { Language } from '../../dialogue/types.ts';
import type { Clock, Stretch } from './piece.ts';
import type { Part } from './vocabulary.ts';

const NOON = 720;

/** An hour as it was said (`5`, `17`), with what was said of the half of the day. */
export function hour(minutes: number, half: Part | 'am' | 'pm' | undefined, exact: boolean): Clock {
  if (minutes >= 1440) return { minutes: minutes - 1440, nextDay: true };
  if (half !== undefined) return within({ minutes, loose: true }, half);
  if (exact || minutes >= 780 || minutes < 60) return { minutes };
  return { minutes: expected(minutes), loose: true };
}

/** Office hours, 08:00 to 20:00, are what people mean when they say an hour alone. */
function expected(minutes: number): number {
  const low = minutes % NOON;
  return low < 480 ? low + NOON : low;
}

/** The reading twelve hours off. */
export function otherHalf(clock: Clock): Clock {
  return { ...clock, minutes: (clock.minutes + NOON) % 1440 };
}

/** How plausible the reading twelve hours off is: small hours are rare, seven and eight are not. */
export function otherHalfScore(clock: Clock): number {
  const other = otherHalf(clock).minutes;
  if (other < 360) return 0.05;
  if (other < 420) return 0.15;
  if (other < 480 || (other >= 1200 && other < 1260)) return 0.35;
  return other < 1320 ? 0.2 : 0.1;
}

/** A loose clock placed in a part of the day. */
export function within(clock: Clock, half: Part | 'am' | 'pm'): Clock {
  const { loose, ...sure } = clock;
  if (!loose) return clock;
  const low = clock.minutes % NOON;
  const at = (minutes: number, nextDay = false): Clock => ({ ...sure, minutes, ...(nextDay ? { nextDay } : {}) });
  if (half === 'am' || half === 'dawn') return at(low);
  if (half === 'morning') return at(clock.minutes >= NOON && low < 60 ? low + NOON : low);
  if (half !== 'evening' && half !== 'night') return at(low + NOON);
  // Twelve at night, and the small hours after it, are of the next day.
  if (low < 60 || (half === 'night' && low < 300)) return at(low, true);
  return at(low + NOON);
}

const WINDOWS: Record<Language, Record<Part, [number, number]>> = {
  es: {
    morning: [480, 840],
    noon: [720, 960],
    lunch: [840, 960],
    afternoon: [840, 1200],
    evening: [1080, 1260],
    night: [1200, 1440],
    dawn: [0, 360],
  },
  en: {
    morning: [480, 720],
    noon: [660, 840],
    lunch: [720, 840],
    afternoon: [720, 1080],
    evening: [1080, 1320],
    night: [1200, 1440],
    dawn: [0, 360],
  },
};

/** The hours of a part of the day, as its language's offices keep them. */
export function windowOf(part: Part, language: Language): Stretch<Clock> {
  const [start, end] = WINDOWS[language][part];
  return { start: { minutes: start }, end: end === 1440 ? { minutes: 1439, seconds: 59 } : { minutes: end } };
}

/** Two hours of one stretch made to agree: «de 3 a 5», "3-5pm", "11-1", «de 9 a 2». */
export function between(start: Clock, end: Clock): Stretch<Clock> {
  let first = start;
  let last = end;
  if (first.loose && !last.loose) {
    const options = [first, otherHalf(first)].map((clock) => ({ minutes: clock.minutes }));
    const before = options.filter((clock) => clock.minutes < (last.minutes || 1440));
    const best = before.toSorted((a, b) => b.minutes - a.minutes)[0];
    if (best) first = best;
  }
  if (last.loose && last.minutes <= first.minutes) last = otherHalf(last);
  if (last.loose && !first.loose && otherHalf(last).minutes > first.minutes) {
    const options = [last, otherHalf(last)].filter((clock) => clock.minutes > first.minutes);
    last = options.toSorted((a, b) => a.minutes - b.minutes)[0] ?? last;
  }
  return { start: first, end: last };
}
