import { talk } from './talk.ts';

export const smalltalk = talk('smalltalk', () => [{ key: 'talk.smalltalk' }]);
