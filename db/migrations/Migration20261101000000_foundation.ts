import { Migration } from '@mikro-orm/migrations';

/** What the tables stand on, none of which is described by the entities. */
export class Migration20261101000000_foundation extends Migration {
  override up(): void {
    this.addSql(`create extension if not exists btree_gist;`);
    this.addSql(`create extension if not exists unaccent;`);
    for (const [name, stem] of [['es_unaccent', 'spanish'], ['en_unaccent', 'english']]) {
      this.addSql(`create text search configuration ${name} (copy = ${stem});`);
      this.addSql(
        `alter text search configuration ${name} alter mapping for hword, hword_part, word with unaccent, ${stem}_stem;`,
      );
    }
    this.addSql(`grant usage on schema public to thea_app;`);
    this.addSql(`alter default privileges in schema public grant select, insert, update, delete on tables to thea_app;`);
    this.addSql(`alter default privileges in schema public grant usage, select on sequences to thea_app;`);
  }

  override down(): void {
    this.addSql(`alter default privileges in schema public revoke all on sequences from thea_app;`);
    this.addSql(`alter default privileges in schema public revoke all on tables from thea_app;`);
    this.addSql(`revoke usage on schema public from thea_app;`);
    this.addSql(`drop text search configuration es_unaccent;`);
    this.addSql(`drop text search configuration en_unaccent;`);
    this.addSql(`drop extension unaccent;`);
    this.addSql(`drop extension btree_gist;`);
  }
}
