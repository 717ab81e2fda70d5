import { Option } from 'commander';
import type { Command } from 'commander';
import { roleNames } from '../../db/permissions.ts';
import type { Role } from '../../db/permissions.ts';
import type { Language } from '../../dialogue/types.ts';
import { email, name, timeZone } from '../arguments.ts';
import { withDatabase } from '../database.ts';

interface AddOptions {
  tenant: string;
  name: string;
  role: Role;
  email?: string;
  timeZone?: string;
  language?: Language;
  json?: true;
}

/** `thea users`: the people of a tenant. */
export function register(program: Command): void {
  program
    .command('users')
    .description('add people to a tenant')
    .command('add')
    .description('add a person and print the new id')
    .requiredOption('--tenant <tenant>', 'id or exact name')
    .requiredOption('--name <name>', 'as colleagues call the person', name)
    .addOption(new Option('--role <role>', 'what the person may do').choices([...roleNames]).makeOptionMandatory())
    .option('--email <address>', 'unique in the tenant', email)
    .option('--time-zone <zone>', 'IANA zone (default: the tenant’s)', timeZone)
    .addOption(new Option('--language <language>', 'default: the tenant’s').choices(['es', 'en']))
    .option('--json', 'print the person as JSON')
    .action(async (options: AddOptions) => {
      const [{ insertAudit }, { findTenant }, { createUser }] = await Promise.all([
        import('../../db/audits.ts'),
        import('../../db/tenants.ts'),
        import('../../db/users.ts'),
      ]);
      const { tenant: _, json, ...given } = options;
      const added = await withDatabase(async (database) => {
        const tenant = await findTenant(database, options.tenant);
        const person = { timeZone: tenant.timeZone, language: tenant.language, ...given };
        const id = await database.inTenant(tenant.id, async (em) => {
          const userId = await createUser(em, tenant.id, person);
          const trail = { action: 'user.created', targetType: 'user', targetId: userId };
          await insertAudit(em, { tenantId: tenant.id, ...trail, createdAt: new Date() });
          return userId;
        });
        return { id, ...person };
      });
      process.stdout.write(json ? `${JSON.stringify(added)}\n` : `${added.id}\n`);
    });
}
