import { talk } from './talk.ts';

/** «¿qué hora es?» */
export const datetime = talk('query.datetime', ({ ref, timeZone }) => [
  { key: 'talk.datetime', args: { when: { start: ref, timeZone } } },
]);
