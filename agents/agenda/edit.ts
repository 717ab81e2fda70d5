import type { ActResult, Slots } from '../../dialogue/types.ts';
import { defineIntent, type ReadInput } from '../agent.ts';
import { isExplicitSpan, momentsOf, ofKind } from '../moments.ts';
import { resolvePeople, type Person } from '../people.ts';
import { addMinutes, minutesBetween, minutesOf } from '../wall-clock.ts';
import { capitalise } from '../words.ts';
import { clashOf, resolveRoom } from './clash.ts';
import type { EventChanges, EventView } from './event.ts';
import { updateEvent } from './events.ts';
import { mayChange, notOrganiser } from './move.ts';
import { isOpening, ofType, readPeople, readPlace, readTarget, saysOnlyEntities } from './reading.ts';
import { mentionOf, whenOf } from './say.ts';
import { findTarget, strings, text } from './target.ts';

/** «… se llame X», "rename … to X": what stands behind is the new title. */
const renaming =
  /(?:(?:que )?se (?:llame|titule)|\bll[aá]m[ae](?:lo|la)|\btit[uú]l[ae](?:lo|la)|\bponle(?: de| como)? (?:t[ií]tulo|nombre)|\bpor|\ba|renombr\w+ .* (?:a|como)|\b(?:rename|retitle|change|title|name)\b.*?\b(?:to|as)|\b(?:call|name|title|rename) it)\s+[«"“']?(?<title>[^«»"“”]+?)[»"”'.]?\s*$/i;

const isRenaming =
  /(?:^|[^\p{L}])(ll[aá]m|titul|t[ií]tul|t[ií]tulo|renombr|nombre|rename|retitle|title|call it|name)/iu;

function readNewTitle(input: ReadInput): { title?: string; rest: string } {
  if (input.awaiting === 'newTitle' && !saysOnlyEntities(input))
    return { title: capitalise(input.text.trim()), rest: '' };
  const found = isRenaming.test(input.text) ? renaming.exec(input.text) : null;
  const title = found?.groups?.['title'];
  return title
    ? { title: capitalise(title.trim()), rest: input.text.slice(0, input.text.lastIndexOf(title)) }
    : { rest: input.text };
}

/** The text with the spans blanked out, so that all offsets still hold. */
const blank = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + ' '.repeat(Math.max(0, Math.min(end, rest.length) - start)) + rest.slice(end),
    text,
  );

/** «Quita a Luis de la reunión»: who is named goes. */
const leaving = /\b(?:quit[ae]\w*|sac[ao]\w*|elimin\w*|borr\w*|remove|drop|uninvite|without|sin|take)\b/i;

/** «Que dure dos horas» sets the length; «alárgala media hora» adds to it. */
const lengthOf = (said: string, minutes: number): Slots => {
  if (/\b(?:a|to|hasta)\s+(?:\d|un|dos|tres|one|two|three|an?\b|media|half)/i.test(said)) return { minutes };
  if (/\b(?:al[aá]rg|extiend|ampl[ií]|extend|lengthen|m[aá]s larg|longer)/i.test(said)) return { byMinutes: minutes };
  return /\b(?:ac[oó]rt|reduc|shorten|m[aá]s cort|shorter)/i.test(said) ? { byMinutes: -minutes } : { minutes };
};

/** People and rooms are added by an edit, so they do not say which event is meant. */
function read(input: ReadInput): Slots {
  const { title, rest } = readNewTitle(input);
  const entities = input.entities.filter((entity) => entity.end <= rest.length || input.awaiting !== undefined);
  const moments = momentsOf(rest, entities);
  const length = ofKind(moments, 'duration').at(-1)?.value;
  const people = readPeople({ ...input, entities });
  const where = moments.filter((moment) => moment.kind !== 'duration' && !isExplicitSpan(moment));
  const added = entities.filter((entity) => entity.type === 'person' || entity.type === 'place');
  const others = { ...input, text: blank(rest, added), entities: entities.filter((entity) => !added.includes(entity)) };
  const target = isOpening(input) ? readTarget(others, where) : {};
  return {
    ...target,
    ...(title ? { newTitle: title } : {}),
    ...(length ? lengthOf(input.text, minutesOf(length)) : {}),
    ...(people['people'] ? { [leaving.test(input.text) ? 'leaving' : 'people']: people['people'] } : {}),
    ...(ofType(entities, 'place').length > 0 ? readPlace({ ...input, entities }) : {}),
  };
}

const endAfter = (event: EventView, minutes: number): string => addMinutes(event.start, minutes);

/** Who is invited once some have come and some have gone. */
const attending = (event: EventView, coming: readonly Person[], gone: readonly Person[]): string[] =>
  [...event.people, ...coming].map(({ id }) => id).filter((id) => !gone.some((one) => one.id === id));

const inSlot = (result: ActResult, slot: string): ActResult => ('slot' in result ? { ...result, slot } : result);

/** «Que el dentista se llame médico», «que dure dos horas», «añade a Ana»: `newTitle`, `minutes`, `people` (added), `place`. */
export const edit = defineIntent({
  intent: 'agenda.edit',
  permission: 'event:update:own',
  effect: 'write',
  slots: [
    { name: 'eventId', ask: 'event.ask.which' },
    { name: 'newTitle', ask: 'event.ask.newTitle' },
    { name: 'minutes', ask: 'event.ask.end' },
    { name: 'people', ask: 'event.ask.people' },
    { name: 'place', ask: 'event.ask.place' },
  ],
  read,
  act: async (request, context) => {
    context.authorize('event:update:own');
    const { slots } = request;
    const target = await findTarget(request, context);
    if ('result' in target) return target.result;
    const { event } = target;
    if (!mayChange(context, event)) return notOrganiser(event);
    const whom = await resolvePeople(context, strings(slots, 'people'));
    if ('result' in whom) return whom.result;
    const gone = await resolvePeople(context, strings(slots, 'leaving'));
    if ('result' in gone) return inSlot(gone.result, 'leaving');
    const where = await resolveRoom(context, text(slots, 'place'));
    if ('result' in where) return where.result;
    const title = text(slots, 'newTitle');
    const lasts = minutesBetween(event.start, event.end);
    const by = typeof slots['byMinutes'] === 'number' ? Math.max(lasts + slots['byMinutes'], 5) : undefined;
    const minutes = typeof slots['minutes'] === 'number' ? slots['minutes'] : by;
    const changes: EventChanges = {
      ...(title ? { title } : {}),
      ...(minutes ? { end: endAfter(event, minutes) } : {}),
      ...(whom.people.length + gone.people.length > 0 ? { people: attending(event, whom.people, gone.people) } : {}),
      ...(where.room ? { roomId: where.room.id } : text(slots, 'place') === 'none' ? { roomId: null } : {}),
    };
    if (Object.keys(changes).length === 0)
      return { kind: 'ask', slot: 'newTitle', say: { key: 'event.ask.newTitle', args: { title: event.title } } };
    if (title && title.length > 200) return { kind: 'ask', slot: 'newTitle', say: { key: 'event.titleTooLong' } };
    const isTaking = changes.roomId !== undefined || whom.people.length > 0 || (minutes ?? 0) > lasts;
    const room = where.room ?? (changes.roomId === null ? undefined : (event.room ?? undefined));
    const plan = {
      span: { start: event.start, end: changes.end ?? event.end },
      people: [event.organiser, ...event.people, ...whom.people],
      room,
      eventId: event.id,
      about: { edit: event.id, version: event.version, title: title ?? '' },
    };
    const clash = isTaking ? await clashOf(context, plan, request.confirmed) : undefined;
    if (clash) return clash;
    const { event: now, receipt } = await updateEvent(context, event.id, changes, { version: event.version });
    const args = {
      title: now.title,
      when: whenOf(now, context.timeZone),
      people: { names: now.people.map(({ name }) => name) },
      room: now.room?.name ?? '',
    };
    return {
      kind: 'done',
      receipts: [receipt],
      say: [{ key: 'event.updated', args, receiptIds: [receipt.id] }],
      mentions: [mentionOf(now, context.timeZone)],
    };
  },
});
