import { talk } from './talk.ts';

export const help = talk('help', () => [{ key: 'talk.help' }]);
