import type { Secrets } from '../config/secrets.ts';
import type { OnProgress } from '../local/temporal-binary.ts';

/** A database that is up to date, and the way into the demo company in it. */
export interface Prepared {
  ownerUrl: string;
  /** A link that signs in to the demo company once; undefined where there is no such company. */
  loginLink(origin: string): Promise<string | undefined>;
}
