/** Opens what `thea chat` needs, finds who speaks, and talks until the input ends. */
import { createInterface } from 'node:readline/promises';
import { readEnvironment } from '../config/environment.ts';
import { loadSecrets } from '../config/secrets.ts';
import { UsageError } from '../config/usage-error.ts';
import { type Tenant, User } from '../db/entities/index.ts';
import { type Database, openDatabase } from '../db/index.ts';
import { findTenant, listTenants } from '../db/tenants.ts';
import { findUser } from '../db/users.ts';
import { resolveDatabaseUrl, resolveTemporal } from '../local/resolve.ts';
import { connectTemporal } from '../workers/temporal.ts';
import { talk } from './chat.ts';

interface Who {
  tenant?: string;
  user?: string;
}

const chooseTenant = async (database: Database, wanted: string | undefined): Promise<Tenant> => {
  if (wanted !== undefined) return await findTenant(database, wanted);
  const tenants = await listTenants(database);
  const oldest = tenants.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()).at(0);
  if (oldest === undefined) throw new UsageError('there is no company yet; make one with: thea tenants create NAME');
  return oldest;
};

const chooseUser = async (database: Database, tenant: Tenant, wanted: string | undefined): Promise<User> =>
  await database.inTenant(tenant.id, async (em) => {
    if (wanted !== undefined) return await findUser(em, wanted);
    const [first] = await em.find(User, { active: true }, { orderBy: { createdAt: 'asc', name: 'asc' }, limit: 1 });
    if (first === undefined)
      throw new UsageError(
        `${tenant.name} has no people yet; add one with: thea users add --tenant "${tenant.name}" …`,
      );
    return first;
  });

/** Talks on standard input and output. */
export async function chat(who: Who): Promise<void> {
  const environment = await resolveTemporal(readEnvironment());
  const { ownerUrl } = await resolveDatabaseUrl(environment, { embedded: false });
  const secrets = loadSecrets(environment);
  const database = await openDatabase({ url: ownerUrl, secrets });
  const temporal = await connectTemporal(environment, secrets);
  try {
    const tenant = await chooseTenant(database, who.tenant);
    const user = await chooseUser(database, tenant, who.user);
    if (process.stdin.isTTY) process.stderr.write(`${tenant.name}, ${user.name}. Ctrl-D ends.\n`);
    const speaker = { id: user.id, name: user.name, timeZone: user.timeZone, language: user.language };
    const to = {
      tenant: tenant.id,
      user: speaker,
      temporal,
      notes: process.stderr,
      idSecret: await database.idSecret(),
      now: () => new Date(Date.now() + tenant.clockOffsetMs).toISOString(),
    };
    // Made last: lines that come before anybody listens would be lost.
    const input = createInterface({ input: process.stdin, output: process.stdout, terminal: process.stdin.isTTY });
    await talk(to, input, process.stdout, process.stdin.isTTY ? '> ' : '');
  } finally {
    await temporal.close();
    await database.close();
  }
}
