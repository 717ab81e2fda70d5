/** A room that is asked for without a name: «una sala para 6 mañana a las 4». */
import { Room } from '../../db/entities/index.ts';
import type { ActResult, Slots } from '../../dialogue/types.ts';
import type { AgentContext, ReadInput } from '../agent.ts';
import { fold } from '../words.ts';
import { resolveRoom } from './clash.ts';
import type { Span } from './event.ts';
import { isOpening, ofType } from './reading.ts';
import { takenRooms } from './rooms.ts';
import { text } from './target.ts';

/** Slot `place`: any room that is free and large enough. */
const anyRoom = 'any';

const roomNoun =
  /\b(?:una?|la|alguna?|a|an|the|any|some|meeting|conference)\s+(?:meeting |conference )?(?:sala|salas|despacho|room)\b(?!\s+(?:\d|[A-Z]\b))/i;
const people = /^\s*(?:personas?|people|persons?|gente|pax|asistentes|attendees|seats|plazas)\b/;
const before = /\b(?:para|for)\s*$/;

const hourOf = (seats: number): string => `${String(seats < 8 ? seats + 12 : seats).padStart(2, '0')}:00`;

/** `place`, `seats`, and `seatsDoubt` where the number may as well be an hour. */
export function readRoomWish(input: ReadInput): Slots {
  const named = ofType(input.entities, 'place').length > 0;
  const isWished = isOpening(input) && !named && roomNoun.test(fold(input.text));
  const wished = isWished || input.slots['place'] === anyRoom;
  if (!wished) return {};
  const number = ofType(input.entities, 'number').find(
    ({ start, end }) => people.test(fold(input.text.slice(end))) || before.test(fold(input.text.slice(0, start))),
  );
  const seats =
    typeof number?.value === 'number' && Number.isInteger(number.value) && number.value > 0 ? number.value : undefined;
  const isSure = number !== undefined && people.test(fold(input.text.slice(number.end)));
  return {
    ...(isWished ? { place: anyRoom } : {}),
    ...(seats ? { seats } : {}),
    ...(seats && seats <= 12 && !isSure ? { seatsDoubt: true } : {}),
    ...(isSure ? { seatsAs: 'people' } : {}),
  };
}

/** «Para 6»: six people, or six o’clock? Asked once. */
export function seatsInDoubt(slots: Slots): ActResult | undefined {
  const { seats, seatsDoubt, seatsAs } = slots;
  const time = text(slots, 'time');
  if (typeof seats !== 'number' || seatsDoubt !== true || seatsAs || !time) return undefined;
  const hour = hourOf(seats);
  return {
    kind: 'choose',
    slot: 'seatsAs',
    candidates: [
      {
        value: 'people',
        label: { key: 'room.seats', args: { n: seats, time } },
        names: ['personas', 'people', 'gente', time],
      },
      {
        value: 'hour',
        label: { key: 'room.hour', args: { time: hour } },
        names: ['hora', 'horas', 'clock', "o'clock", hour],
      },
    ],
    say: { key: 'room.seatsOrHour', args: { n: seats } },
  };
}

/** The hour, where the number turned out to be one. */
export const hourOfSeats = (slots: Slots): string | undefined =>
  slots['seatsAs'] === 'hour' && typeof slots['seats'] === 'number' ? hourOf(slots['seats']) : undefined;

/** The room of the plan: by name, or the smallest free one that is large enough. */
export async function roomFor(
  context: AgentContext,
  slots: Slots,
  span: Span,
): Promise<{ room?: { id: string; name: string } } | { result: ActResult }> {
  const place = text(slots, 'place');
  if (place !== anyRoom) return resolveRoom(context, place);
  const seats = typeof slots['seats'] === 'number' && slots['seatsAs'] !== 'hour' ? slots['seats'] : 1;
  const rooms = await context.em.find(Room, {}, { orderBy: { capacity: 'asc', name: 'asc' } });
  const taken = await takenRooms(context.em, span);
  const [room] = rooms.filter(({ id, capacity }) => capacity >= seats && !taken.has(id));
  if (room) return { room };
  return {
    result: {
      kind: 'ask',
      slot: 'time',
      say: {
        key: rooms.some(({ capacity }) => capacity >= seats) ? 'room.noneFree' : 'room.noneFits',
        args: { n: seats },
      },
    },
  };
}
