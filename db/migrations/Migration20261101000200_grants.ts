import { Migration } from '@mikro-orm/migrations';

/** What the application's role may not do, beyond row-level security. */
export class Migration20261101000200_grants extends Migration {
  override up(): void {
    this.addSql(`revoke update, delete on audits from thea_app;`);
    this.addSql(`revoke update, delete on installation from thea_app;`);
    this.addSql(`revoke delete on tenants from thea_app;`);
  }

  override down(): void {
    this.addSql(`grant delete on tenants to thea_app;`);
    this.addSql(`grant update, delete on installation to thea_app;`);
    this.addSql(`grant update, delete on audits to thea_app;`);
  }
}
