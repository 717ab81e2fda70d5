import type { ActRequest, ActResult, Slots } from '../../dialogue/types.ts';
import { defineIntent, type AgentContext, type ReadInput } from '../agent.ts';
import { bareTime, correctedTime, momentsOf, ofKind, type Moment } from '../moments.ts';
import { addDays, addMinutes, instantOf, isDay, localOf, minutesBetween, minutesOf, weekdayOf } from '../wall-clock.ts';
import { correcting } from '../words.ts';
import { clashOf } from './clash.ts';
import type { EventView, Span } from './event.ts';
import { updateEvent } from './events.ts';
import { isOpening, readTarget } from './reading.ts';
import { formerStart } from './former.ts';
import { startOf, whenOf, mentionOf } from './say.ts';
import { spanOf } from './schedule.ts';
import { asLengths, isDirected, isLater, readShift, splitMoments } from './split.ts';
import { findTarget, strings, text, type Target } from './target.ts';

/** What an open move is given by a further message: always where it goes. */
function readCorrection(input: ReadInput): Slots {
  const moments = asLengths(momentsOf(input.text, input.entities), input.ref);
  const last = (kind: string): string | undefined => moments.findLast((moment) => moment.kind === kind)?.value;
  const asked = input.awaiting === 'toTime' ? bareTime(input.text, input.entities) : undefined;
  const spoken = correctedTime(input.text, input.entities);
  const [date, time] = [last('date'), last('time') ?? asked ?? spoken];
  const said = {
    ...(date ? { toDate: date, ...dayOnly(moments, date) } : {}),
    ...(time ? { toTime: time, shift: 0, ...halfDay(moments, time) } : {}),
  };
  return { ...readTarget(input, []), ...said, ...readLength(input, moments, Object.keys(said).length > 0) };
}

const dayAlone = /^(?:al?|el|to|the|on|para|for)?\s*(?:the|el)?\s*(?:d[ií]a\s*)?\d{1,2}(?:st|nd|rd|th)?$/i;

/** «Al 21» names no month: it is that of the event. */
const dayOnly = (moments: readonly Moment[], date: string): Slots =>
  moments.some((one) => one.kind === 'date' && one.value === date && dayAlone.test(one.text.trim()))
    ? { dayOnly: true }
    : {};

/** Nobody said whether it is before or after noon. */
const halfDay = (moments: readonly Moment[], time: string): Slots => {
  const said = moments.findLast((moment) => moment.kind === 'time' && moment.value === time);
  return time < '12:00' && (!said || said.others.some((other) => other > '12:00')) ? { halfDay: true } : {};
};

/** «Media hora más tarde» is how far it moves; «a las 15:30 y una hora» is how long it then lasts. */
function readLength(input: ReadInput, moments: Moment[], isPlaced: boolean): Slots {
  const length = ofKind(moments, 'duration').at(-1)?.value;
  if (!length) return {};
  if (isPlaced && !isDirected(input.text)) return { minutes: minutesOf(length) };
  const shift = isPlaced && text(input.slots, 'toTime') ? undefined : readShift(input, moments);
  if (!shift) return {};
  const isAgain = isOpening(input) ? correcting.test(input.text) : input.slots['again'] === true;
  return { shift, ...(isAgain ? { again: true, ...(isLater(input.text) ? { later: true } : {}) } : {}) };
}

function read(input: ReadInput): Slots {
  if (!isOpening(input)) return readCorrection(input);
  const moments = asLengths(momentsOf(input.text, input.entities), input.ref);
  const { from, toDate, toWeek, toTime, saidTimes } = splitMoments(input.text, moments);
  const bare = toTime ?? correctedTime(input.text, input.entities);
  return {
    ...readTarget(input, from),
    ...(toDate ? { toDate, ...dayOnly(moments, toDate) } : {}),
    ...(toWeek ? { toWeek } : {}),
    ...(bare ? { toTime: bare, ...halfDay(moments, bare) } : {}),
    ...(saidTimes.length > 0 ? { saidTimes } : {}),
    ...readLength(input, moments, toDate !== undefined || bare !== undefined),
  };
}

/** «la reunión del martes a las 5»: where one stands at that hour, it is the one meant; else the hour is where it goes. */
async function targetOf(request: ActRequest, context: AgentContext): Promise<Target> {
  const said = strings(request.slots, 'saidTimes');
  if (said.length === 0 || text(request.slots, 'eventId')) return findTarget(request, context);
  const there = await findTarget({ ...request, slots: { ...request.slots, atTimes: said } }, context);
  const isThere = 'event' in there && said.includes(localOf(there.event.start, context.timeZone).slice(11));
  return isThere ? there : findTarget(request, context);
}

/** «A las 8» said of a dinner at 21:00 is 20:00. */
const inEvening = (time: string, stands: string): string =>
  stands >= '19:00' && time >= '06:00' && time < '12:00' ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : time;

/** The same day of the month in which the event stands, where that is still to come. */
const inMonthOf = (stands: string, date: string, context: AgentContext): string => {
  const same = `${stands.slice(0, 7)}-${date.slice(8)}`;
  const start = /^\d{4}-\d\d-\d\d$/.test(date) && isDay(same) ? instantOf(`${same}T23:59`, context.timeZone) : null;
  return start && start > context.ref ? same : date;
};

/** Where the event goes, its length kept; the question where that is not said. */
async function destination(
  event: EventView,
  slots: Slots,
  context: AgentContext,
): Promise<{ span: Span } | { result: ActResult }> {
  const minutes = typeof slots['minutes'] === 'number' ? slots['minutes'] : minutesBetween(event.start, event.end);
  const ask: ActResult = {
    kind: 'ask',
    slot: 'toTime',
    say: { key: 'event.ask.newStart', args: { title: event.title, when: startOf(event, context.timeZone) } },
  };
  const start = localOf(event.start, context.timeZone);
  const toWeek = text(slots, 'toWeek');
  const said = text(slots, 'toDate');
  const toDate = said
    ? slots['dayOnly'] === true
      ? inMonthOf(start, said, context)
      : said
    : toWeek && addDays(toWeek, weekdayOf(start.slice(0, 10)) - weekdayOf(toWeek));
  const toTime = text(slots, 'toTime');
  const shift = slots['shift'];
  if (typeof shift === 'number' && shift !== 0) {
    const base = slots['again'] === true ? ((await formerStart(context, event)) ?? event.start) : event.start;
    // «no, una hora» after it was brought forward goes on forward
    const isBack = shift > 0 && slots['later'] !== true && base > event.start;
    const from = addMinutes(base, isBack ? -shift : shift);
    return from < context.ref
      ? {
          result: {
            ...ask,
            say: { key: 'event.past', args: { when: startOf({ start: from, end: from }, context.timeZone) } },
          },
        }
      : { span: { start: from, end: addMinutes(from, minutes) } };
  }
  if (!toDate && (!toTime || (strings(slots, 'saidTimes').includes(toTime) && toTime === start.slice(11))))
    return { result: ask };
  const time = toTime && slots['halfDay'] === true ? inEvening(toTime, start.slice(11)) : (toTime ?? start.slice(11));
  return spanOf({ date: toDate ?? start.slice(0, 10), time, minutes }, context, {
    date: 'toDate',
    time: 'toTime',
  });
}

/** «Mueve la reunión del martes a las 5»: target slots, then `toDate`, `toTime`, `shift` (minutes). Acts at once. */
export const move = defineIntent({
  intent: 'agenda.move',
  permission: 'event:update:own',
  effect: 'write',
  slots: [
    { name: 'eventId', ask: 'event.ask.which' },
    { name: 'toDate', ask: 'event.ask.when' },
    { name: 'toTime', ask: 'event.ask.time' },
    { name: 'shift', ask: 'event.ask.time' },
    { name: 'minutes', ask: 'event.ask.end' },
  ],
  read,
  act: async (request, context) => {
    context.authorize('event:update:own');
    const target = await targetOf(request, context);
    if ('result' in target) return target.result;
    const { event } = target;
    if (!mayChange(context, event)) return notOrganiser(event);
    const where = await destination(event, request.slots, context);
    if ('result' in where) return where.result;
    if (where.span.start === event.start && where.span.end === event.end)
      return {
        kind: 'answer',
        say: [{ key: 'event.alreadyThere', args: { title: event.title, when: whenOf(event, context.timeZone) } }],
        mentions: [mentionOf(event, context.timeZone)],
      };
    const plan = {
      span: where.span,
      people: [event.organiser, ...event.people],
      room: event.room ?? undefined,
      eventId: event.id,
      about: { move: event.id, version: event.version },
    };
    const clash = await clashOf(context, plan, request.confirmed);
    if (clash) return clash.kind === 'choose' ? roomTaken(event, where.span, context) : clash;
    return store(event, where.span, context);
  },
});

/** Only who organises an event changes it, unless the role reaches everybody's. */
export function mayChange(
  context: AgentContext,
  event: EventView,
  permission: 'event:update:own' | 'event:delete:own' = 'event:update:own',
): boolean {
  try {
    context.authorize(permission, { userId: event.organiser.id });
    return true;
  } catch {
    return false;
  }
}

export const notOrganiser = (event: EventView): ActResult => ({
  kind: 'refused',
  reason: 'NotAuthorized',
  say: { key: 'event.notOrganiser', args: { title: event.title, name: event.organiser.name } },
});

/** The event keeps its room, so another hour is asked for. */
const roomTaken = (event: EventView, span: Span, context: AgentContext): ActResult => ({
  kind: 'ask',
  slot: 'toTime',
  say: {
    key: 'room.takenThen',
    args: { name: event.room?.name ?? '', title: event.title, when: whenOf(span, context.timeZone) },
  },
});

async function store(event: EventView, span: Span, context: AgentContext): Promise<ActResult> {
  const { event: moved, receipt } = await updateEvent(context, event.id, span, { version: event.version });
  const args = { title: moved.title, when: whenOf(moved, context.timeZone), was: startOf(event, context.timeZone) };
  return {
    kind: 'done',
    receipts: [receipt],
    say: [{ key: 'event.moved', args, receiptIds: [receipt.id] }],
    mentions: [mentionOf(moved, context.timeZone)],
  };
}
