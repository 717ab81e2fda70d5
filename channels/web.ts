import { defineChannel } from './channel.ts';
import { longestText, parseDirect } from './direct.ts';

/** The page. */
export const web = defineChannel({
  kind: 'direct',
  name: 'web',
  limits: { text: longestText, buttons: 10, label: 80 },
  parse: parseDirect,
});
