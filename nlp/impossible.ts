/** Hours that no clock shows: «a las 27», "at 25:00". Told apart, so that the person hears of it instead of being asked for an hour. */
import type { Entity } from '../dialogue/types.ts';
import { fold } from './fold.ts';
import { isCovered } from './spans.ts';
import type { Span } from './spans.ts';

const said =
  /\b(?:a|de|desde|hasta|para|sobre) las? (\d{1,3})(?::(\d{2}))?(?: ?h(?:oras)?)?\b(?! ?(?:personas|euros|%))|\bat (\d{2,3})(?::(\d{2}))?(?=$|[ ]*[,.!?]|\s+(?:on|tomorrow|today|with|for|in|sharp)\b)|\b(\d{1,2}):(\d{2})\b/g;

/** Entities of type `time` whose value is `invalid:27:00`. */
export const readImpossibleTimes = (text: string, taken: readonly Span[]): Entity[] =>
  Array.from(fold(text).matchAll(said), (match) => {
    const [hour, minute = '00'] = match.slice(1).filter((part) => part !== undefined);
    const span = { start: match.index, end: match.index + match[0].length };
    return {
      type: 'time',
      text: text.slice(span.start, span.end),
      ...span,
      value: `invalid:${hour}:${minute}`,
      hour: Number(hour),
      minute: Number(minute),
    };
  })
    .filter((time) => (time.hour > 24 || time.minute > 59) && !isCovered(time, taken))
    .map(({ hour: _hour, minute: _minute, ...entity }) => entity);
