import { talk } from './talk.ts';

export const thanks = talk('thanks', () => [{ key: 'talk.thanks' }]);
