import { talk } from './talk.ts';

/** No operator can be reached yet, and THEA says so. */
export const handover = talk('handover', () => [{ key: 'talk.handover' }]);
