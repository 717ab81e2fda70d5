import type { ActResult, Phrase } from '../../dialogue/types.ts';
import { defineIntent, type AgentContext } from '../agent.ts';
import { resolvePeople } from '../people.ts';
import { localOf } from '../wall-clock.ts';
import type { EventView } from './event.ts';
import { listEvents } from './events.ts';
import { periodOf, readPeriod, type Period } from './period.ts';
import { namingWords, readPeople } from './reading.ts';
import { itemOf, mentionOf, dayOf } from './say.ts';
import { strings, withWords } from './target.ts';

/** More are counted, not listed. */
const shown = 20;

const byDay = (events: readonly EventView[], timeZone: string): Map<string, EventView[]> =>
  Map.groupBy(events, (event) => localOf(event.start, timeZone).slice(0, 10));

const dayPhrase = (date: string, events: readonly EventView[], context: AgentContext): Phrase => ({
  key: 'agenda.day',
  args: {
    day: dayOf(date, context.timeZone),
    items: { list: events.map((event) => itemOf(event, context.actor.id, context.timeZone)) },
  },
});

const nothing = (period: Period, context: AgentContext): ActResult => {
  const isDay = period.first === period.last;
  const key = isDay ? 'agenda.emptyDay' : period.named ? 'agenda.emptyRange' : 'agenda.empty';
  const args = { day: dayOf(period.first, context.timeZone), last: dayOf(period.last, context.timeZone) };
  return { kind: 'answer', say: [{ key, args }] };
};

/** «¿qué tengo el viernes?»: by day, with hour, title, people and room. Slots `period`, `people`. */
export const list = defineIntent({
  intent: 'agenda.list',
  permission: 'event:read:own',
  effect: 'read',
  slots: [
    { name: 'period', ask: 'event.ask.when' },
    { name: 'people', ask: 'event.ask.people' },
  ],
  read: (input) => {
    const words = namingWords(input);
    return { ...readPeriod(input), ...readPeople(input), ...(words.length > 0 ? { words } : {}) };
  },
  act: async (request, context) => {
    const period = periodOf(request.slots, context);
    if (!period) return { kind: 'answer', say: [{ key: 'agenda.noSuchDay' }] };
    const whom = await resolvePeople(context, strings(request.slots, 'people'));
    if ('result' in whom) return whom.result;
    const ids = whom.people.map(({ id }) => id);
    const isWith = (event: EventView): boolean =>
      ids.every((id) => event.organiser.id === id || event.people.some((person) => person.id === id));
    // «¿cuándo es el dentista?» looks as far ahead as it takes; so does «¿cuándo veo a Luis?»
    const isSearch = !period.named && (ids.length > 0 || strings(request.slots, 'words').length > 0);
    const { items } = await listEvents(context, {
      from: period.start,
      ...(isSearch ? {} : { to: period.end }),
      limit: 200,
    });
    const within = items.filter((event) => isSearch || event.start < period.end);
    const named = withWords(within, strings(request.slots, 'words'));
    // words that name nothing are only part of the question, unless they are all it says
    const found = named.length > 0 ? named : isSearch ? within.filter(({ start }) => start < period.end) : within;
    const events = found.filter(isWith);
    if (events.length === 0) return nothing(period, context);
    const days = byDay(events.slice(0, shown), context.timeZone);
    const more: Phrase[] =
      events.length > shown ? [{ key: 'agenda.more', args: { count: events.length - shown } }] : [];
    return {
      kind: 'answer',
      say: [...[...days].map(([date, one]) => dayPhrase(date, one, context)), ...more],
      mentions: events.slice(0, 6).map((event) => mentionOf(event, context.timeZone)),
    };
  },
});
