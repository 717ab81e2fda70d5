import { defineChannel } from './channel.ts';
import { longestText, parseDirect } from './direct.ts';

/** Programs with an API key; they show what they get as they like. */
export const rest = defineChannel({
  kind: 'direct',
  name: 'rest',
  limits: { text: longestText, buttons: 10, label: 80 },
  parse: parseDirect,
});
