/** The agents that own rows: each takes its own changes back. */
import { agenda } from './agenda/index.ts';
import type { Agent } from './agent.ts';
import { notes } from './notes/index.ts';

export const domains: readonly Agent[] = [agenda, notes];
