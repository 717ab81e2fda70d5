/** Takes the moments of a move apart: where the event stands, and where it goes. */
import type { ReadInput } from '../agent.ts';
import { endsOf, isExplicitSpan, ofKind, type Moment } from '../moments.ts';
import { minutesBetween, minutesOf } from '../wall-clock.ts';
import { fold } from '../words.ts';

export interface Split {
  /** What says where it stands. */
  from: Moment[];
  toDate?: string;
  /** First day of the week it goes to, on its own weekday. */
  toWeek?: string;
  toTime?: string;
  /** An hour that may be either: it goes with a day where the event stands. Its readings, best first. */
  saidTimes: string[];
}

/** «de las 10 a las 11», «from Tuesday to Thursday» are a way here, not a span. */
const unfold = (moment: Moment): Moment[] => {
  if (
    moment.kind !== 'span' ||
    !(moment.ends !== undefined || isExplicitSpan(moment) || /\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/.test(moment.value))
  )
    return [moment];
  if (moment.ends)
    return [
      ...moment.ends[0].map((end) => ({ ...end, marker: 'from' as const })),
      ...moment.ends[1].map((end) => ({ ...end, marker: 'to' as const })),
    ];
  const [from, to] = endsOf(moment.value);
  const readings = moment.others.map(endsOf);
  const one = (kind: 'date' | 'time', value: string | undefined, marker: 'from' | 'to'): Moment[] => {
    const others =
      kind === 'time'
        ? readings.map((ends) => ends[marker === 'from' ? 0 : 1]?.time).filter((time) => time !== undefined)
        : [];
    return value ? [{ ...moment, kind, value, marker, others, joined: false }] : [];
  };
  if (from?.time && to?.time)
    return [...one('date', from.date, 'from'), ...one('time', from.time, 'from'), ...one('time', to.time, 'to')];
  return [...one('date', from?.date, 'from'), ...one('date', to?.date, 'to')];
};

/** Of two of a kind the first stands and the second goes, unless their prepositions say it the other way round. */
const roles = (moments: readonly Moment[]): { from: Moment | undefined; to: Moment | undefined } => {
  const [first, second] = moments;
  if (!first || !second)
    return {
      from: first?.marker === 'from' ? first : undefined,
      to: first && first.marker !== 'from' ? first : undefined,
    };
  return first.marker === 'to' && second.marker === 'from' ? { from: second, to: first } : { from: first, to: second };
};

/** Sorts out which day and hour the event has and which it gets. */
export function splitMoments(text: string, found: readonly Moment[]): Split {
  const moments = found.flatMap(unfold);
  const isShift = isDirected(text) && ofKind(moments, 'duration').length > 0;
  const dates = roles(ofKind(moments, 'date'));
  const times = roles(ofKind(moments, 'time'));
  const bareDate = dates.to && !dates.from && dates.to.marker === 'bare';
  // "the standup tomorrow to 10": the day stands, the hour is where it goes
  if (bareDate && times.to && !times.from && /^to\b/.test(fold(text.slice(dates.to?.end ?? 0)).trimStart())) {
    dates.from = dates.to;
    dates.to = undefined;
  }
  // "could we do the review on Wednesday instead?"
  if (dates.from && !dates.to && !times.to && isInstead.test(fold(text)) && !isShift) {
    dates.to = dates.from;
    dates.from = undefined;
  }
  // «retrasa la reunión el jueves media hora»: by how much is said, so the day is where it stands
  if (bareDate && isShift && !dates.from) {
    dates.from = dates.to;
    dates.to = undefined;
  }
  const [week] = ofKind(moments, 'span').filter(
    (span) => span.marker === 'to' && /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(span.value),
  );
  const spans = ofKind(moments, 'span').filter((span) => span !== week);
  const from = (time: Moment | undefined): Moment[] =>
    [dates.from, time, ...spans].filter((moment) => moment !== undefined);
  const goal = {
    ...(dates.to ? { toDate: dates.to.value } : {}),
    ...(week ? { toWeek: week.value.slice(0, 10) } : {}),
  };
  const { to } = times;
  if (!to) return { from: from(times.from), ...goal, saidTimes: [] };
  // «la del martes a las 5 al jueves»: the hour belongs to where it stands
  const isBeforeGoal =
    !times.from &&
    dates.to !== undefined &&
    to.end <= dates.to.start &&
    to.marker !== 'from' &&
    dates.to.marker === 'to' &&
    !(to.joined && !dates.from);
  if (isBeforeGoal) return { from: from(to), ...goal, saidTimes: [] };
  const isEither = dates.from !== undefined && !dates.to && !times.from && to.joined;
  return { from: from(times.from), ...goal, toTime: to.value, saidTimes: isEither ? [to.value, ...to.others] : [] };
}

/** The message says in which direction. */
export const isDirected = (text: string): boolean => later.test(fold(text)) || earlier.test(fold(text));
export const isLater = (text: string): boolean => later.test(fold(text));

const later = /\b(mas tarde|despues|retras\w*|aplaz\w*|pospon\w*|atras\w*|later|back|delay\w*|postpone\w*|push\w*)\b/;
const earlier = /\b(antes|adelant\w*|mas temprano|mas pronto|earlier|forward|up|sooner|bring\w*)\b/;

/** Minutes later (or, negative, earlier). A bare length in a correction keeps the direction that was meant before. */
export function readShift(input: ReadInput, moments: readonly Moment[]): number | undefined {
  const length = ofKind(moments, 'duration').at(-1)?.value;
  if (!length) return undefined;
  const minutes = minutesOf(length);
  const words = fold(input.text);
  if (earlier.test(words) && !later.test(words)) return -minutes;
  const before = input.slots['shift'];
  return typeof before === 'number' && before < 0 && !later.test(words) ? -minutes : minutes;
}

const isInstead = /\b(?:instead|mejor|rather|en vez|en lugar)\b/;

const relative = /\b(?:mas tarde|despues|antes|later|earlier)$/;

/** «Media hora más tarde» counts from where the event stands, not from now: the moments that say so become lengths. */
export const asLengths = (moments: readonly Moment[], ref: string): Moment[] => {
  const [first] = moments.filter(({ text, kind }) => kind !== 'duration' && relative.test(fold(text)));
  if (!first) return [...moments];
  const [date, time] = [
    moments.find((one) => one.kind === 'date' && one.start === first.start),
    moments.find((one) => one.kind === 'time' && one.start === first.start),
  ];
  if (!date || !time) return [...moments];
  const minutes = Math.abs(minutesBetween(`${ref.slice(0, 16)}Z`, `${date.value}T${time.value}Z`));
  const length: Moment = { ...date, kind: 'duration', value: `PT${minutes}M`, others: [] };
  return [...moments.filter((one) => one !== date && one !== time), length].sort((a, b) => a.start - b.start);
};
