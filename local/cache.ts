import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs that are fetched or built once are kept for this user. */
export function cacheDirectory(): string {
  const base = process.env['XDG_CACHE_HOME'];
  return join(base !== undefined && base.startsWith('/') ? base : join(homedir(), '.cache'), 'thea');
}
