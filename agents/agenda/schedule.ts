/** From said days and hours to instants, and what is wrong with them: shared by creating and moving. */
import type { ActResult, Phrase } from '../../dialogue/types.ts';
import type { AgentContext } from '../agent.ts';
import { addDays, addMinutes, daysOf, instantOf } from '../wall-clock.ts';
import type { Span } from './event.ts';
import { startOf } from './say.ts';

/** Names of the slots to ask again when a value cannot be used. */
export interface Asked {
  date: string;
  time: string;
}

export interface Said {
  date: string;
  time: string;
  /** Clock time of the end, or … */
  end?: string | undefined;
  /** … length in minutes. */
  minutes: number;
}

const isDate = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);
export const isTime = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** What is wrong with the day alone, before its hour is known. */
export function checkDay(date: string, context: AgentContext, slot: string): ActResult | undefined {
  if (!isDate(date)) return { kind: 'ask', slot, say: noSuchDate(date) };
  const day = daysOf(date, date, context.timeZone);
  if (day.end > context.ref) return undefined;
  return {
    kind: 'ask',
    slot,
    say: { key: 'event.pastDay', args: { when: { ...day, timeZone: context.timeZone, allDay: true } } },
  };
}

/** The span, or the question that a person has to answer first. */
export function spanOf(said: Said, context: AgentContext, asked: Asked): { span: Span } | { result: ActResult } {
  if (!isDate(said.date)) {
    return { result: { kind: 'ask', slot: asked.date, say: noSuchDate(said.date) } };
  }
  if (!isTime(said.time)) return { result: { kind: 'ask', slot: asked.time, say: { key: 'event.noSuchTime' } } };
  const start = instantOf(`${said.date}T${said.time}`, context.timeZone);
  if (!start) {
    const args = { time: said.time };
    return { result: { kind: 'ask', slot: asked.time, say: { key: 'event.skippedHour', args } } };
  }
  const end = endOf(said, start, context);
  if (!end)
    return {
      result: {
        kind: 'ask',
        slot: 'end',
        say: { key: 'event.endBeforeStart', args: { start: said.time, end: said.end ?? '' } },
      },
    };
  if (start < context.ref) return { result: past({ start, end }, said, context, asked) };
  return { span: { start, end } };
}

/** `invalid:2027-02-31` as «el 31 de febrero». */
function noSuchDate(date: string): Phrase {
  const [, year, month, day] = /(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(date) ?? [];
  if (!day) return { key: 'event.ask.when' };
  const first = { start: `${year}-${month}-01T12:00:00Z`, timeZone: 'UTC', allDay: true };
  return { key: 'event.noSuchDate', args: { n: Number(day), month: first } };
}

function past(span: Span, said: Said, context: AgentContext, asked: Asked): ActResult {
  const today = instantOf(`${said.date}T23:59`, context.timeZone);
  const slot = today && today >= context.ref ? asked.time : asked.date;
  return { kind: 'ask', slot, say: { key: 'event.past', args: { when: startOf(span, context.timeZone) } } };
}

/** «de 22 a 1» ends on the next day; any other end before the start is a mistake. */
function endOf({ date, time, end, minutes }: Said, start: string, context: AgentContext): string | null {
  if (!end || !isTime(end)) return addMinutes(start, minutes);
  if (end > time) return instantOf(`${date}T${end}`, context.timeZone);
  return time >= '18:00' && end <= '06:00' ? instantOf(`${addDays(date, 1)}T${end}`, context.timeZone) : null;
}
