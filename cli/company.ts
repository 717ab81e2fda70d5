import type { Secrets } from '../config/secrets.ts';
import type { OnProgress } from '../local/temporal-binary.ts';

/** A database that is up to date, and the way into the demo company in it. */
export interface Prepared {
  ownerUrl: string;
  /** Signs in to the demo company once, within a quarter of an hour; absent where there is no such company. */
  loginToken?: string;
}

/** Migrates the database, and makes the demo company in it when asked to and when there is no company yet. */
export async function prepareCompany(options: {
  ownerUrl: string;
  secrets: Secrets;
  demo: boolean;
  onProgress: OnProgress;
}): Promise<Prepared> {
  const { ownerUrl, secrets, demo, onProgress } = options;
  const [{ openDatabase }, { migrate }, { seedDemo }, { demoName }, { listTenants }, { createLoginToken }] =
    await Promise.all([
      import('../db/index.ts'),
      import('../db/migrate.ts'),
      import('../db/demo.ts'),
      import('../db/demo-company.ts'),
      import('../db/tenants.ts'),
      import('../db/accounts.ts'),
    ]);
  const applied = await migrate(ownerUrl, secrets);
  if (applied.length > 0) onProgress(`database migrated (${applied.length} steps)`);
  const database = await openDatabase({ url: ownerUrl, secrets });
  try {
    const names = (await listTenants(database)).map(({ name }) => name);
    const hasDemo = names.includes(demoName) || (demo && names.length === 0);
    if (!hasDemo) return { ownerUrl };
    const person = await seedDemo(database, new Date().toISOString());
    const loginToken = await database.inTenant(person.tenantId, (em) => createLoginToken(em, person));
    return { ownerUrl, loginToken };
  } finally {
    await database.close();
  }
}
