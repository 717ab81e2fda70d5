import { localOf } from '../wall-clock.ts';
import { talk } from './talk.ts';

const partOfDay = (local: string): string => {
  const hour = Number(local.slice(11, 13));
  if (hour < 6) return 'night';
  if (hour < 13) return 'morning';
  return hour < 20 ? 'afternoon' : 'night';
};

/** Greets by first name, as the hour asks for. */
export const greet = talk('greet', ({ actor, ref, timeZone }) => [
  {
    key: 'talk.greet',
    args: { name: actor.name.split(' ')[0] ?? actor.name, part: partOfDay(localOf(ref, timeZone)) },
  },
]);
