import type { ActRequest, ActResult, Phrase, Slots } from '../../dialogue/types.ts';
import { Conflict } from '../../db/errors.ts';
import { defineIntent, type AgentContext, type ReadInput } from '../agent.ts';
import { bareTime, correctedTime, endsOf, isExplicitSpan, momentsOf, ofKind, type Moment } from '../moments.ts';
import { resolvePeople } from '../people.ts';
import { minutesOf } from '../wall-clock.ts';
import { clashOf, type Plan } from './clash.ts';
import type { NewEvent, Span } from './event.ts';
import { createEvent } from './events.ts';
import { isOpening, nextDay, ofType, readPeople, readPlace, readTitle } from './reading.ts';
import { mentionOf, whenOf } from './say.ts';
import { hourOfSeats, readRoomWish, roomFor, seatsInDoubt } from './room-wish.ts';
import { checkDay, isTime, spanOf } from './schedule.ts';
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

const evening = /\b(?:cen[aoe]\w*|copas|fiesta|dinner|supper|drinks|party)\b/i;
const morning = /\b(?:desayuno|desayunar|breakfast)\b/i;

/** «Cena a las 9» is 21:00 and «desayuno a las 7» 07:00, where the words leave it open. */
function atMeal(clock: Moment, said: string): string {
  const other = clock.others.find((time) => /^\d\d:\d\d$/.test(time));
  if (!other) return clock.value;
  if (evening.test(said) && clock.value < '12:00' && other >= '12:00') return other;
  return morning.test(said) && clock.value >= '12:00' && other < '12:00' ? other : clock.value;
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
    input.awaiting === 'time' || input.awaiting === 'date'
      ? bareTime(input.text, input.entities)
      : isOpening(input)
        ? undefined
        : correctedTime(input.text, input.entities);
  const clock = pick('time');
  const time = (clock && atMeal(clock, input.text)) ?? text(spoken, 'time') ?? answered;
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

/** «Agenda una reunión con Ana mañana a las 9»: slots `title`, `date`, `time`, `end`, `minutes`, `people`, `place`; `seats` of a room that is only asked for. */
export const create = defineIntent({
  intent: 'agenda.create',
  permission: 'event:create:own',
  effect: 'write',
  slots: [
    { name: 'title', ask: 'event.ask.title' },
    { name: 'date', ask: 'event.ask.when' },
    { name: 'time', ask: 'event.ask.time' },
    { name: 'end', ask: 'event.ask.end' },
    { name: 'minutes', ask: 'event.ask.end' },
    { name: 'people', ask: 'event.ask.people' },
    { name: 'place', ask: 'event.ask.place' },
    { name: 'seatsAs', ask: 'event.ask.time' },
  ],
  read: (input) => ({
    ...readTitle(input),
    ...readWhen(input),
    ...readPeople(input),
    ...readPlace(input),
    ...readRoomWish(input),
    ...readRepeat(input),
  }),
  act: async (request, context) => {
    context.authorize('event:create:own');
    const { slots } = request;
    const when = whenOfPlan(slots, context);
    if ('result' in when) return when.result;
    const whom = await resolvePeople(context, strings(slots, 'people'));
    if ('result' in whom) return whom.result;
    const where = await roomFor(context, slots, when.span);
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

const ask = (slot: string, key: string): { result: ActResult } => ({ result: { kind: 'ask', slot, say: { key } } });

/** When it takes place. What cannot be is told before anything else is asked. */
function whenOfPlan(slots: Slots, context: AgentContext): { span: Span } | { result: ActResult } {
  const [date, spoken] = [text(slots, 'date'), text(slots, 'time')];
  const doubt = seatsInDoubt(slots);
  if (doubt) return { result: doubt };
  const time = hourOfSeats(slots) ?? spoken;
  const said = { date: date ?? '', time: time ?? '', end: text(slots, 'end'), minutes: minutesIn(slots) };
  const asked = { date: 'date', time: 'time' };
  const wrong = date ? checkDay(date, context, 'date') : undefined;
  if (wrong) return { result: wrong };
  const when = date && time ? spanOf(said, context, asked) : undefined;
  if (when && 'result' in when) return when;
  if (time && !isTime(time)) return ask('time', 'event.noSuchTime');
  if (!text(slots, 'title')) return ask('title', 'event.ask.title');
  if (!date) return ask('date', time ? 'event.ask.day' : 'event.ask.when');
  return when ?? ask('time', 'event.ask.time');
}

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
