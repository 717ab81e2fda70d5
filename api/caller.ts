/** Who asks, as every handler sees it. */
import type { Language } from '../dialogue/types.ts';

export interface Caller {
  tenant: string;
  /** The tenant's clock = the real one + this many milliseconds. */
  clockOffsetMs: number;
  user: { id: string; name: string; role: string; timeZone: string; language: Language };
  /** Row of the key or session. */
  credential: string;
  /** `web` when a session cookie identifies the caller, `rest` when an API key does. */
  channel: 'web' | 'rest';
}

/** The clock of the caller's tenant, in UTC. */
export const nowOf = ({ clockOffsetMs }: Pick<Caller, 'clockOffsetMs'>): string =>
  new Date(Date.now() + clockOffsetMs).toISOString();
