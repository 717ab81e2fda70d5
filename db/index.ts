/** The database of THEA: every access goes through a tenant, or through the directory of tenants. */
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Secrets } from '../config/secrets.ts';
import { readIdSecret } from './installation.ts';
import { InvalidRequest } from './errors.ts';
import { ormOptions } from './orm.ts';
import { appUrl } from './roles.ts';
import { isUuid } from './values.ts';

export interface Database {
  /** For what the functions below do not cover; it sees no tenant's row by itself. */
  readonly orm: MikroORM;
  /** The application's own login, for connections beside the pool (`listenOutbox`). */
  readonly url: string;
  /** Runs `work` in ONE transaction that sees and writes only this tenant's rows. Throws away everything if `work` throws. */
  inTenant<T>(tenant: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction that sees the tenants themselves, and no row of theirs. */
  directory<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** The secret that ids are hashed with: made once for the installation, never rotated. 32 bytes. */
  idSecret(): Promise<Buffer>;
  /** Throws when the server does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects as the application's own role, which cannot get around row-level security.
 *
 * @param url the owner's URL, as in DATABASE_URL; `migrate` has made the role `thea_app` beside it.
 */
export async function openDatabase({ url, secrets }: { url: string; secrets: Secrets }): Promise<Database> {
  const ownUrl = appUrl(url, secrets);
  const orm = await MikroORM.init(ormOptions(ownUrl));
  const within = <T>(variables: Record<string, string>, work: (em: EntityManager) => Promise<T>): Promise<T> =>
    orm.em.fork({ session: { variables } }).transactional((em) => work(em as EntityManager));
  let idSecret: Promise<Buffer> | undefined;

  return {
    orm,
    url: ownUrl,
    inTenant: async (tenant, work) => {
      if (!isUuid(tenant)) throw new InvalidRequest(`A tenant id is a UUID, not ${JSON.stringify(tenant)}.`);
      return within({ 'app.tenant': tenant }, work);
    },
    directory: (work) => within({ 'app.directory': 'on' }, work),
    idSecret: () => {
      idSecret ??= readIdSecret(orm, secrets).catch((error: unknown) => {
        idSecret = undefined;
        throw error;
      });
      return idSecret;
    },
    ping: async () => {
      await orm.em.getConnection().execute('select 1');
    },
    close: () => orm.close(true),
  };
}
