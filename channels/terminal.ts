import { defineChannel } from './channel.ts';
import { longestText, parseDirect } from './direct.ts';

/** `thea chat`: buttons are shown as numbers. */
export const terminal = defineChannel({
  kind: 'direct',
  name: 'terminal',
  limits: { text: longestText, buttons: 10, label: 80 },
  parse: parseDirect,
});
