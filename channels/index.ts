/** Every channel there is. */
import type { ChannelName } from '../dialogue/types.ts';
import type { Channel } from './channel.ts';
import { rest } from './rest.ts';
import { terminal } from './terminal.ts';
import { web } from './web.ts';

export const channels = [web, rest, terminal] as const satisfies readonly Channel[];

/** The channel of that name. */
export const findChannel = (name: ChannelName): Channel | undefined =>
  channels.find((channel) => channel.name === name);
