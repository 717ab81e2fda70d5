import { talk } from './talk.ts';

/** «¿qué hora es?» */
export const datetime = talk('query.datetime', ({ now, timeZone }) => [
  { key: 'talk.datetime', args: { when: { start: now, timeZone } } },
]);
