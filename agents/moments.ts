/** The temporal things of a message, taken apart again and told whether they name where something stands or where it goes. */
import type { Entity } from '../dialogue/types.ts';
import { correcting, fold } from './words.ts';

/** `from`: «la del martes», `to`: «al jueves», `bare`: neither is said. */
export type Marker = 'from' | 'to' | 'bare';

export interface Moment {
  kind: 'date' | 'time' | 'span' | 'duration';
  /** Date `2027-10-28` or `invalid:…`, time `17:00`, span `a/b`, duration `PT45M`. */
  value: string;
  /** Other readings of a time, e.g. `05:00`. */
  others: string[];
  marker: Marker;
  /** The preposition was that of a merged expression, not its own. */
  joined: boolean;
  text: string;
  start: number;
  end: number;
  /** Both ends of a span as they were said: «del martes al jueves a las 12». */
  ends?: [Moment[], Moment[]];
}

const toMarkers = /^(a|al|para|hasta|hacia|to|for|until|till|onto|into)$/;
const fromMarkers = /^(de|del|desde|from|of|my|mi|the|this|on)$/;

/** Markers stand at the head of the expression or right before it. */
const markerOf = (text: string, entity: Pick<Entity, 'start' | 'text'>): Marker => {
  const after = text.slice(entity.start + entity.text.length);
  if (/^['’]s\b/.test(after)) return 'from';
  const head = fold(entity.text).split(/\s+/)[0] ?? '';
  const before = fold(text.slice(0, entity.start)).trim().split(/\s+/).slice(-2).toReversed();
  const isArticle = /^(la|las|el|los|the)$/;
  const near = before.slice(0, isArticle.test(before[0] ?? '') ? 2 : 1);
  // "to the 21st": what stands before the article says more than the article
  const candidates = isArticle.test(head) ? [...near, head] : [head, ...near];
  for (const word of candidates) {
    if (toMarkers.test(word)) return 'to';
    if (fromMarkers.test(word)) return 'from';
  }
  return /^\s*(meeting|appointment|call|one)\b/.test(fold(after)) ? 'from' : 'bare';
};

const kinds: { [type: string]: Moment['kind'] } = { date: 'date', time: 'time', range: 'span', duration: 'duration' };

const valuesOf = (entity: Entity): string[] =>
  [entity.value, ...(entity.alternatives ?? []).map((other) => other.value)].filter(
    (value) => typeof value === 'string',
  );

const clock = (value: string): string =>
  value.startsWith('invalid:') ? value : value.slice(value.indexOf('T') + 1).slice(0, 5);

const momentOf = (text: string, entity: Entity, kind: Moment['kind'], joined: boolean): Moment => {
  const [value = '', ...others] = valuesOf(entity);
  const shape = (one: string): string => (kind === 'time' ? clock(one) : one);
  return {
    kind,
    value: shape(value),
    others: others.map(shape).filter((other) => other !== shape(value)),
    marker: markerOf(text, entity),
    joined,
    text: entity.text,
    start: entity.start,
    end: entity.end,
  };
};

/** A date and time without parts: both share the words. */
const split = (text: string, entity: Entity): Moment[] => {
  const values = valuesOf(entity);
  if (values[0]?.startsWith('invalid:')) return [momentOf(text, entity, 'date', false)];
  const date = { ...entity, value: (values[0] ?? '').slice(0, 10), alternatives: [] };
  const others = values.slice(1).filter((value) => value.slice(0, 10) === date.value);
  const time = { ...entity, alternatives: others.map((value) => ({ value, score: 0 })) };
  return [momentOf(text, date, 'date', false), momentOf(text, time, 'time', true)];
};

const partsOf = (text: string, entity: Entity): Moment[] => {
  const parts = (entity.parts ?? []).filter((part) => kinds[part.type]);
  const whole = typeof entity.value === 'string' ? entity.value : '';
  if (parts.length < 2) return split(text, entity);
  const moments = parts.map((part, index) => momentOf(text, part, kinds[part.type] ?? 'date', index > 0));
  const time = moments.find((moment) => moment.kind === 'time');
  // what the merge decided (office hours, the day) weighs more than the part read alone
  return moments.map((moment) => {
    if (whole.startsWith('invalid:')) return moment.kind === 'date' ? { ...moment, value: whole } : moment;
    if (moment.kind === 'date') return { ...moment, value: whole.slice(0, 10) };
    if (moment !== time || moment.value === clock(whole)) return moment;
    return {
      ...moment,
      value: clock(whole),
      others: [...new Set([moment.value, ...moment.others])].filter((other) => other !== clock(whole)),
    };
  });
};

const withEnds = (text: string, entity: Entity): Moment => {
  const span = momentOf(text, entity, 'span', false);
  const [first, last, ...others] = entity.parts ?? [];
  if (!first || !last || others.length > 0 || first.type === 'range' || last.type === 'range') return span;
  return { ...span, ends: [momentsOf(text, [first]), momentsOf(text, [last])] };
};

/** All of them, in the order of the text. */
export const momentsOf = (text: string, entities: readonly Entity[]): Moment[] =>
  entities
    .flatMap((entity) => {
      const isMerged = (entity.parts ?? []).some((part) => part.type === 'time');
      if (entity.type === 'datetime' || (entity.type === 'date' && isMerged)) return partsOf(text, entity);
      if (entity.type === 'range') return [withEnds(text, entity)];
      const kind = kinds[entity.type];
      return kind ? [momentOf(text, entity, kind, false)] : [];
    })
    .sort((a, b) => a.start - b.start);

/** «No, mejor 6», "no, make it 3": a bare hour that corrects one. */
export const correctedTime = (text: string, entities: readonly Entity[]): string | undefined =>
  correcting.test(text) ? bareTime(text.replace(correcting, ''), entities) : undefined;

const beforeHour = /^\W*(?:(?:a|sobre|hacia|como|para|at|around|about|by|make it|for|pues|mejor|la|las)\s+)*/iu;
const afterHour = /[\s,.!?]*(?:please|pls|por favor|porfa|mejor|instead|then|entonces)?[\s.!?]*$/iu;

/** The hour in «5», «10:30» or «cinco», given as the answer to «¿a qué hora?»; 1 to 7 are meant after noon. */
export function bareTime(whole: string, entities: readonly Entity[]): string | undefined {
  if (entities.some(({ type }) => type === 'date' || type === 'range')) return undefined;
  const text = whole.replace(beforeHour, '').replace(afterHour, '');
  const digits = /^\s*(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*h?\s*[.!]?\s*$/.exec(text);
  const only =
    entities.length === 1 && entities[0]?.type === 'number' && fold(entities[0].text) === fold(text.trim())
      ? entities[0].value
      : undefined;
  const hour = digits?.[1] === undefined ? only : Number(digits[1]);
  const minute = digits?.[2] ?? '00';
  if (typeof hour !== 'number' || !Number.isInteger(hour) || hour < 0 || hour > 23 || Number(minute) > 59)
    return undefined;
  return `${String(hour >= 1 && hour <= 7 ? hour + 12 : hour).padStart(2, '0')}:${minute}`;
}

export const ofKind = (moments: readonly Moment[], kind: Moment['kind']): Moment[] =>
  moments.filter((moment) => moment.kind === kind);

/** «de 10 a 11» rather than «por la mañana»: both ends are named. */
export const isExplicitSpan = (moment: Moment): boolean =>
  moment.kind === 'span' && /\d|\b(una|one|noon|mediodia)\b/.test(fold(moment.text));

/** Both ends of a span as date and clock; a missing part is undefined. */
export const endsOf = (value: string): { date?: string; time?: string }[] =>
  value.split('/').map((end) => {
    const date = /^\d{4}-\d{2}-\d{2}/.exec(end)?.[0];
    const time = end.includes('T') ? clock(end) : undefined;
    return { ...(date ? { date } : {}), ...(time ? { time } : {}) };
  });
