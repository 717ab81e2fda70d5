/** Which event is meant? Shared by every intent that changes one. */
import type { ActRequest, ActResult, Slots } from '../../dialogue/types.ts';
import { NotFound } from '../../db/errors.ts';
import type { AgentContext } from '../agent.ts';
import { addDays, addMinutes, daysOf, localOf } from '../wall-clock.ts';
import { score, wordsOf } from '../words.ts';
import { endsOf } from '../moments.ts';
import type { EventView } from './event.ts';
import { searching, shown } from './reading.ts';
import { choiceOf } from './say.ts';
import { getEvent, listEvents } from './view.ts';

export type Target = { event: EventView } | { result: ActResult };

export const strings = (slots: Slots, name: string): string[] => {
  const value = slots[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
};

export const text = (slots: Slots, name: string): string | undefined => {
  const value = slots[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

interface Window {
  start: string;
  /** Open where no day was named. */
  end?: string;
  named: boolean;
}

/** The days that the message names; without any, from today on. */
function windowOf(slots: Slots, context: AgentContext): Window {
  const today = localOf(context.ref, context.timeZone).slice(0, 10);
  const onDate = text(slots, 'onDate');
  if (onDate && !onDate.startsWith('invalid:')) return { ...daysOf(onDate, onDate, context.timeZone), named: true };
  const [from, to] = endsOf(text(slots, 'within') ?? '');
  if (from?.date) return { ...daysOf(from.date, to?.date ?? addDays(from.date, 90), context.timeZone), named: true };
  return { start: daysOf(today, today, context.timeZone).start, named: false };
}

/** At most this many are searched: years of a full agenda. */
const searched = 2000;

/** Every event of the window, in the order of their start. */
async function eventsIn({ start, end }: Window, context: AgentContext): Promise<EventView[]> {
  const found: EventView[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await listEvents(context, {
      from: start,
      ...(end ? { to: end } : {}),
      limit: 200,
      ...(cursor ? { cursor } : {}),
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor && found.length < searched);
  return found;
}

/** The person takes part, or the title says so: «Comida con Luis». */
const isWith = (event: EventView, person: string, said: string): boolean => {
  const people = [event.organiser, ...event.people];
  const own = wordsOf(event.title);
  return (
    people.some(({ id, name }) => id === person || wordsOf(person).every((word) => wordsOf(name).includes(word))) ||
    (said !== '' && wordsOf(said).every((word) => own.includes(word)))
  );
};

const hourOf = (event: EventView, context: AgentContext): string => localOf(event.start, context.timeZone).slice(11);

/** Those that start at the first of the times that any of them starts at. */
function atTime(events: EventView[], times: readonly string[], context: AgentContext): EventView[] {
  const time = times.find((candidate) => events.some((event) => hourOf(event, context) === candidate));
  return events.filter((event) => hourOf(event, context) === time);
}

/** Those whose title has most of the words. */
export const withWords = (events: EventView[], words: readonly string[]): EventView[] => {
  const best = Math.max(0, ...events.map((event) => score(words, event.title)));
  return best === 0 ? [] : events.filter((event) => score(words, event.title) === best);
};

/** Everything that the message says about the event, in turn. */
function narrow(events: EventView[], slots: Slots, context: AgentContext): EventView[] {
  const [from, to] = endsOf(text(slots, 'within') ?? '');
  const [times, people, words] = [strings(slots, 'atTimes'), strings(slots, 'withPeople'), strings(slots, 'words')];
  const said = strings(slots, 'withNames');
  let left = events.filter(
    (event) => (!from?.time || hourOf(event, context) >= from.time) && (!to?.time || hourOf(event, context) < to.time),
  );
  if (people.length > 0)
    left = left.filter((event) => people.every((person, index) => isWith(event, person, said[index] ?? '')));
  if (words.length > 0) left = withWords(left, words);
  if (times.length > 0) left = atTime(left, times, context);
  return left;
}

const distance = (event: EventView, to: string): number => Math.abs(Date.parse(event.start) - Date.parse(to));

/** Where no day was named, «my 3 o'clock» is the next one. */
function nextOnly(events: EventView[], context: AgentContext): EventView[] {
  const ahead = events.filter((event) => event.end > context.ref);
  const first = ahead[0] ?? events.at(-1);
  const day = first && localOf(first.start, context.timeZone).slice(0, 10);
  return (ahead.length > 0 ? ahead : events).filter(
    (event) => localOf(event.start, context.timeZone).slice(0, 10) === day,
  );
}

const choose = (events: EventView[], context: AgentContext, key: string): ActResult => ({
  kind: 'choose',
  slot: 'eventId',
  candidates: events.slice(0, 10).map((event) => choiceOf(event, context.actor.id, context.timeZone)),
  say: { key },
});

/** The event, or the question that finds it. */
export async function findTarget(request: ActRequest, context: AgentContext): Promise<Target> {
  const { slots } = request;
  const id = text(slots, 'eventId');
  const not = text(slots, 'notEventId');
  if (not && (id === undefined || id === not || not === shown)) return theOther(not, slots, context);
  if (id) return byId(id, context);
  // «muévela a las 5 y añade a Ana»: the second thing is done to what the first one was about
  const pointed = searching.some((name) => name in slots) || slots['all'] === true ? undefined : request.mentions[0];
  if (pointed?.type === 'event') return byId(pointed.id, context);
  const candidates = await candidatesFor(slots, context);
  if (slots['all'] === true && candidates.length > 1) return { result: choose(candidates, context, 'event.oneByOne') };
  return oneOf(candidates, windowOf(slots, context), context);
}

/** Everything that fits what was said, the nearest first. */
async function candidatesFor(slots: Slots, context: AgentContext): Promise<EventView[]> {
  const window = windowOf(slots, context);
  const items = await eventsIn(window, context);
  const all = window.named ? items.filter((event) => event.start >= window.start) : items;
  const found = narrow(all, slots, context);
  const hours = strings(slots, 'atTimes').length > 0;
  const left = window.named || !hours ? found : nextOnly(found, context);
  const ahead = window.named ? left : left.filter((event) => event.end > context.ref);
  const candidates = ahead.length > 0 ? ahead : left;
  return slots['next'] === true ? candidates.slice(0, 1) : candidates;
}

async function oneOf(candidates: EventView[], window: Window, context: AgentContext): Promise<Target> {
  const [only, second] = candidates;
  if (only && !second) return { event: only };
  if (only) return { result: choose(candidates, context, 'event.choose') };
  return { result: await offerNearest(context, window) };
}

/** «No, la otra»: of those that fit what was said before, else one of the same day. */
async function theOther(not: string, slots: Slots, context: AgentContext): Promise<Target> {
  const search = Object.fromEntries(Object.entries(slots).filter(([name]) => searching.includes(name)));
  const candidates = Object.keys(search).length > 0 ? await candidatesFor(search, context) : [];
  const current = not === shown ? candidates[0]?.id : not;
  const others = candidates.filter((event) => event.id !== current);
  if (others.length > 0) return oneOf(others, windowOf(search, context), context);
  return current ? beside(current, context) : { result: await offerNearest(context, windowOf(search, context)) };
}

async function byId(id: string, context: AgentContext): Promise<Target> {
  try {
    const event = await getEvent(context, id);
    if (event.status === 'active') return { event };
    return {
      result: { kind: 'refused', reason: 'cancelled', say: { key: 'event.isCancelled', args: { title: event.title } } },
    };
  } catch (error) {
    if (error instanceof NotFound) return { result: { kind: 'refused', reason: 'gone', say: { key: 'event.gone' } } };
    throw error;
  }
}

/** «la otra»: one of the same day, else of those that come nearest. */
async function beside(id: string, context: AgentContext): Promise<Target> {
  const current = await getEvent(context, id);
  const day = localOf(current.start, context.timeZone).slice(0, 10);
  const { start, end } = daysOf(day, day, context.timeZone);
  const { items } = await listEvents(context, { from: start, to: end, limit: 11 });
  const others = items.filter((event) => event.id !== id);
  const [only, second] = others;
  if (only && !second) return { event: only };
  if (only) return { result: choose(others, context, 'event.choose') };
  return { result: await offerNearest(context, { start, end, named: true }, id) };
}

/** Nothing fits: says so and offers what comes nearest to the day that was named. */
async function offerNearest(context: AgentContext, window: Window, except?: string): Promise<ActResult> {
  const centre = window.named ? window.start : context.ref;
  const { items } = await listEvents(context, { from: addMinutes(centre, -14 * 1440), limit: 200 });
  const ahead = items.filter((event) => event.end > context.ref && event.id !== except);
  const nearest = ahead.toSorted((a, b) => distance(a, centre) - distance(b, centre)).slice(0, 3);
  if (nearest.length === 0) return { kind: 'refused', reason: 'none', say: { key: 'event.none' } };
  return choose(
    nearest.toSorted((a, b) => a.start.localeCompare(b.start)),
    context,
    'event.noneButNearest',
  );
}
