import type { ActResult, Phrase, Slots } from '../../dialogue/types.ts';
import { defineIntent, type AgentContext, type ReadInput } from '../agent.ts';
import { momentsOf, ofKind } from '../moments.ts';
import { resolvePeople } from '../people.ts';
import { addMinutes, instantOf, localOf, minutesOf } from '../wall-clock.ts';
import type { Span } from './event.ts';
import { freeSpans, workingHours } from './free.ts';
import { periodOf, readPeriod } from './period.ts';
import { readPeople } from './reading.ts';
import { dayOf, whenOf } from './say.ts';
import { strings, text } from './target.ts';
import { busySpans } from './view.ts';

const readMinutes = (input: ReadInput): Slots => {
  const length = ofKind(momentsOf(input.text, input.entities), 'duration')[0]?.value;
  return length ? { minutes: minutesOf(length) } : {};
};

const dayPhrase = (date: string, spans: readonly Span[], context: AgentContext): Phrase => ({
  key: 'agenda.freeDay',
  args: {
    day: dayOf(date, context.timeZone),
    spans: { list: spans.map((span) => ({ key: 'agenda.freeSpan', args: { when: whenOf(span, context.timeZone) } })) },
  },
});

/** «¿estoy libre el jueves a las 10?»: yes or no. */
async function atHour(
  slots: Slots,
  at: string,
  date: string,
  userIds: string[],
  names: string[],
  context: AgentContext,
): Promise<ActResult> {
  const start = instantOf(`${date}T${at}`, context.timeZone);
  if (!start) return { kind: 'answer', say: [{ key: 'event.skippedHour', args: { time: at } }] };
  const span = { start, end: addMinutes(start, typeof slots['minutes'] === 'number' ? slots['minutes'] : 60) };
  const busy = await busySpans(context.em, userIds, span);
  const own = busy.find((one) => one.userId === context.actor.id);
  const key = busy.length === 0 ? 'agenda.isFree' : own ? 'agenda.isBusy' : 'agenda.othersBusy';
  return {
    kind: 'answer',
    say: [{ key, args: { when: whenOf(span, context.timeZone), title: own?.title ?? '', people: { names } } }],
  };
}

/** «¿cuándo tengo hueco el jueves?»: slots `period`, `at`, `minutes`, `people`. Of others only when they are free, never why. */
export const availability = defineIntent({
  intent: 'agenda.availability',
  permission: 'event:read:own',
  effect: 'read',
  slots: [
    { name: 'period', ask: 'event.ask.when' },
    { name: 'minutes', ask: 'event.ask.end' },
    { name: 'people', ask: 'event.ask.people' },
  ],
  read: (input) => ({ ...readPeriod(input), ...readMinutes(input), ...readPeople(input) }),
  act: async (request, context) => {
    const { slots } = request;
    const period = periodOf(slots, context);
    if (!period) return { kind: 'answer', say: [{ key: 'agenda.noSuchDay' }] };
    const whom = await resolvePeople(context, strings(slots, 'people'));
    if ('result' in whom) return whom.result;
    const names = whom.people.map(({ name }) => name);
    const userIds = [context.actor.id, ...whom.people.map(({ id }) => id)];
    const at = text(slots, 'at');
    if (at && period.first === period.last) return atHour(slots, at, period.first, userIds, names, context);
    const minutes = typeof slots['minutes'] === 'number' ? slots['minutes'] : 30;
    const span = { from: period.start, to: period.end, userIds, minutes: Math.min(Math.max(minutes, 15), 1440) };
    const free = await freeSpans(context, span);
    if (free.length === 0) {
      const key = period.first === period.last ? 'agenda.noneFree' : 'agenda.noneFreeRange';
      const args = {
        day: dayOf(period.first, context.timeZone),
        last: dayOf(period.last, context.timeZone),
        people: { names },
        ...workingHours,
      };
      return { kind: 'answer', say: [{ key, args }] };
    }
    const days = [...Map.groupBy(free, (one) => localOf(one.start, context.timeZone).slice(0, 10))];
    const head: Phrase[] = names.length > 0 ? [{ key: 'agenda.freeWith', args: { people: { names } } }] : [];
    return {
      kind: 'answer',
      say: [...head, ...days.slice(0, 7).map(([date, spans]) => dayPhrase(date, spans, context))],
    };
  },
});
