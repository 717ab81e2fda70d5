/** The database as commands use it: found, brought up to date, and let go again. */
import { readEnvironment } from '../config/environment.ts';
import { loadSecrets } from '../config/secrets.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../db/index.ts';
import { resolveDatabaseUrl } from '../local/resolve.ts';

const onProgress = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs `work` with the owner's URL; a server that had to be started for it is stopped afterwards. */
export async function withOwner<T>(work: (ownerUrl: string, secrets: Secrets) => Promise<T>): Promise<T> {
  const environment = readEnvironment();
  const resolved = await resolveDatabaseUrl(environment, { onProgress });
  try {
    return await work(resolved.ownerUrl, loadSecrets(environment));
  } finally {
    await resolved.stop();
  }
}

/** Runs `work` on the migrated database, whether THEA runs at the time or not. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const [{ migrate }, { openDatabase }] = await Promise.all([import('../db/migrate.ts'), import('../db/index.ts')]);
  return withOwner(async (ownerUrl, secrets) => {
    await migrate(ownerUrl, secrets);
    const database = await openDatabase({ url: ownerUrl, secrets });
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  });
}
