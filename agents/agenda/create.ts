import type { ActRequest, ActResult, Phrase, Slots } from '../../dialogue/types.ts';
import { Conflict } from '../../db/errors.ts';
import { defineIntent, type AgentContext, type ReadInput } from '../agent.ts';
import { bareTime, endsOf, isExplicitSpan, momentsOf, ofKind, type Moment } from '../moments.ts';
import { resolvePeople } from '../people.ts';
import { minutesOf } from '../wall-clock.ts';
import { clashOf, resolveRoom, type Plan } from './clash.ts';
import type { NewEvent } from './event.ts';
import { createEvent } from './events.ts';
import { isOpening, nextDay, ofType, readPeople, readPlace, readTitle } from './reading.ts';
import { mentionOf, whenOf } from './say.ts';
import { spanOf } from './schedule.ts';
import { strings, text } from './target.ts';

/** Length of an event that nobody gave one. */
export const defaultMinutes = 60;

function readSpan(moment: Moment | undefined): Slots {
  if (!moment) return {};
  const [from, to] = endsOf(moment.value);
  return {
    ...(from?.date ? { date: from.date } : {}),
    ...(isExplicitSpan(moment) && from?.time ? { time: from.time } : {}),
    ...(isExplicitSpan(moment) && from?.time && to?.time ? { end: to.time } : {}),
  };
}

/** Day and hour apart, so that a correction of one keeps the other. A time alone means its next passing. */
function readWhen(input: ReadInput): Slots {
  const moments = momentsOf(input.text, input.entities);
  // in a correction the last word counts: «no a las 5, a las 6»
  const pick = (kind: Moment['kind']): Moment | undefined =>
    isOpening(input) ? ofKind(moments, kind)[0] : ofKind(moments, kind).at(-1);
  const spoken = readSpan(pick('span'));
  const date = pick('date')?.value ?? text(spoken, 'date');
  const answered =
    input.awaiting === 'time' || input.awaiting === 'date' ? bareTime(input.text, input.entities) : undefined;
  const time = pick('time')?.value ?? text(spoken, 'time') ?? answered;
  const end = text(spoken, 'end');
  const length = pick('duration')?.value;
  if (input.awaiting === 'end' && time) return { end: time };
  const day = date ?? (time && !text(input.slots, 'date') ? nextDay(time, input.ref) : undefined);
  return {
    ...(day ? { date: day } : {}),
    ...(time ? { time } : {}),
    ...(end ? { end } : {}),
    ...(length ? { minutes: minutesOf(length) } : {}),
  };
}

/** Series are not made yet: the wish is kept, so that the answer can say so. */
const readRepeat = (input: ReadInput): Slots => {
  const rule = ofType(input.entities, 'recurrence').find(({ text }) =>
    /\b(cada|tod[oa]s|every|each|weekly|daily|semanal|diari)/i.test(text),
  );
  return rule ? { repeat: rule.text } : {};
};

const minutesIn = (slots: Slots): number =>
  typeof slots['minutes'] === 'number' && slots['minutes'] > 0 ? slots['minutes'] : defaultMinutes;

/** «Agenda una reunión con Ana mañana a las 9»: slots `title`, `date`, `time`, `end`, `minutes`, `people`, `place`. */
export const create = defineIntent({
  intent: 'agenda.create',
  permission: 'event:create:own',
  effect: 'write',
  slots: [
    { name: 'title', required: true, ask: 'event.ask.title' },
    { name: 'date', required: true, ask: 'event.ask.when' },
    { name: 'time', required: true, ask: 'event.ask.time' },
    { name: 'end', ask: 'event.ask.end' },
    { name: 'minutes', ask: 'event.ask.end' },
    { name: 'people', ask: 'event.ask.people' },
    { name: 'place', ask: 'event.ask.place' },
  ],
  read: (input) => ({
    ...readTitle(input),
    ...readWhen(input),
    ...readPeople(input),
    ...readPlace(input),
    ...readRepeat(input),
  }),
  act: async (request, context) => {
    context.authorize('event:create:own');
    const { slots } = request;
    const said = {
      date: text(slots, 'date') ?? '',
      time: text(slots, 'time') ?? '',
      end: text(slots, 'end'),
      minutes: minutesIn(slots),
    };
    const when = spanOf(said, context, { date: 'date', time: 'time' });
    if ('result' in when) return when.result;
    const whom = await resolvePeople(context, strings(slots, 'people'));
    if ('result' in whom) return whom.result;
    const where = await resolveRoom(context, text(slots, 'place'));
    if ('result' in where) return where.result;
    const title = text(slots, 'title') ?? '';
    const { actor } = context;
    const everybody = [{ id: actor.id, name: actor.name }, ...whom.people];
    const plan = { span: when.span, people: everybody, room: where.room, about: { title } };
    const input = { title, ...when.span, people: whom.people.map(({ id }) => id), roomId: where.room?.id ?? null };
    return (
      (await clashOf(context, plan, request.confirmed)) ?? storeUnlessTaken(request, context, plan, input, whom.unknown)
    );
  },
});

/** Somebody may have been faster between the look and the booking: then the question is asked after all. */
async function storeUnlessTaken(
  request: ActRequest,
  context: AgentContext,
  plan: Plan,
  input: NewEvent,
  unknown: string[],
): Promise<ActResult> {
  try {
    return await store(request, context, input, unknown);
  } catch (error) {
    const clash = error instanceof Conflict ? await clashOf(context, plan, request.confirmed) : undefined;
    if (clash) return clash;
    throw error;
  }
}

async function store(
  request: ActRequest,
  context: AgentContext,
  input: NewEvent,
  unknown: string[],
): Promise<ActResult> {
  if (input.title.length > 200) return { kind: 'ask', slot: 'title', say: { key: 'event.titleTooLong' } };
  const { event, receipt } = await createEvent(context, input);
  const created: Phrase = {
    key: 'event.created',
    args: {
      title: event.title,
      when: whenOf(event, request.timeZone),
      people: { names: event.people.map(({ name }) => name) },
      room: event.room?.name ?? '',
    },
    receiptIds: [receipt.id],
  };
  const strangers: Phrase[] =
    unknown.length > 0 ? [{ key: 'event.notInvited', args: { people: { names: unknown } } }] : [];
  const once: Phrase[] = request.slots['repeat'] ? [{ key: 'event.onceOnly' }] : [];
  return {
    kind: 'done',
    receipts: [receipt],
    say: [created, ...strangers, ...once],
    mentions: [mentionOf(event, request.timeZone)],
  };
}
