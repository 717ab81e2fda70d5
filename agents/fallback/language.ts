import { talk } from './talk.ts';

/** «Reply in English»: the language has changed with the message; this says so in it. */
export const language = talk('language', () => [{ key: 'talk.language' }]);
