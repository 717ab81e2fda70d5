import { Option } from 'commander';
import type { Command } from 'commander';
import type { Language } from '../../dialogue/types.ts';
import { name, timeZone } from '../arguments.ts';
import { withDatabase } from '../database.ts';

/** `thea tenants`: the companies of this installation. */
export function register(program: Command): void {
  const tenants = program.command('tenants').description('make and list tenants (companies)');

  tenants
    .command('create')
    .description('make a tenant and print its id')
    .argument('<name>', 'unique in this installation', name)
    .option('--time-zone <zone>', 'IANA zone of its people', timeZone, 'Europe/Madrid')
    .addOption(new Option('--language <language>', 'language of its people').choices(['es', 'en']).default('es'))
    .option('--json', 'print the tenant as JSON')
    .action(async (tenantName: string, options: { timeZone: string; language: Language; json?: true }) => {
      const { createTenant } = await import('../../db/tenants.ts');
      const { timeZone, language } = options;
      const input = { name: tenantName, timeZone, language };
      const id = await withDatabase((database) => createTenant(database, input));
      process.stdout.write(options.json ? `${JSON.stringify({ id, ...input })}\n` : `${id}\n`);
    });

  tenants
    .command('list')
    .description('list the tenants by name')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { json?: true }) => {
      const { listTenants } = await import('../../db/tenants.ts');
      const found = await withDatabase((database) => listTenants(database));
      const shown = found.map(({ id, name, timeZone, language }) => ({ id, name, timeZone, language }));
      if (json) process.stdout.write(`${JSON.stringify(shown)}\n`);
      else for (const tenant of shown) process.stdout.write(`${tenant.id}  ${tenant.name}\n`);
    });
}
