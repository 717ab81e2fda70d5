import { defineAgent } from '../agent.ts';
import { datetime } from './datetime.ts';
import { goodbye } from './goodbye.ts';
import { greet } from './greet.ts';
import { handover } from './handover.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { oos } from './oos.ts';
import { smalltalk } from './smalltalk.ts';
import { thanks } from './thanks.ts';

/** Everything that is only talk. */
export const fallback = defineAgent({
  name: 'fallback',
  intents: [greet, goodbye, thanks, help, smalltalk, handover, datetime, language, oos],
});
