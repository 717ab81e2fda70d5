import { talk } from './talk.ts';

export const goodbye = talk('goodbye', () => [{ key: 'talk.goodbye' }]);
