import { randomUUID } from 'node:crypto';
import { RowLevelSecurityViolationException } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { expect } from 'chai';
import { Client } from 'pg';
import { entities } from '../../db/entities/index.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const shared = ['installation', 'tenants'];
const at = '2027-10-28T10:00:00Z';
const later = '2027-10-28T11:00:00Z';

/** One row of each table, all of one tenant. */
interface Ids {
  [table: string]: string;
}

type Row = { [column: string]: unknown };

/** A complete row for each table; columns that point elsewhere point at rows of the same tenant. */
const rows = (tenant: string, ids: Ids): { [table: string]: Row } => ({
  users: { name: 'Ana', role: 'member', time_zone: 'UTC', language: 'es', created_at: at },
  api_keys: { user_id: ids['users'], hash: Buffer.from(randomUUID()), created_at: at },
  login_tokens: { user_id: ids['users'], hash: Buffer.from(randomUUID()), expires_at: at },
  sessions: { user_id: ids['users'], hash: Buffer.from(tenant), created_at: at, last_seen_at: at, expires_at: at },
  conversations: {
    user_id: ids['users'],
    channel: 'rest',
    external_id: 'c1',
    language: 'es',
    state: 'idle',
    workflow_id: 'w',
    last_at: at,
    created_at: at,
  },
  contexts: { conversation_id: ids['conversations'], envelope: '{}', updated_at: at },
  messages: { conversation_id: ids['conversations'], key: randomUUID(), direction: 'in', sent_at: at, created_at: at },
  turns: {
    conversation_id: ids['conversations'],
    message_key: randomUUID(),
    result: '{}',
    trace: '{}',
    created_at: at,
  },
  effects: { key: randomUUID(), result: '{}', created_at: at },
  receipts: {
    effect_key: randomUUID(),
    ordinal: 0,
    kind: 'note.created',
    target_type: 'note',
    target_id: randomUUID(),
    actor_id: ids['users'],
    version_before: 0,
    version_after: 1,
    created_at: at,
  },
  audits: { action: 'x', target_type: 'note', target_id: 'x', details: '{}', created_at: at },
  outbox: { topic: 'x', payload: '{}', created_at: at },
  inbox: { conversation_id: randomUUID(), record: Buffer.from('x'), received_at: at },
  agendas: { user_id: ids['users'], name: 'Ana', kind: 'own' },
  rooms: { name: randomUUID(), capacity: 4 },
  events: {
    agenda_id: ids['agendas'],
    room_id: ids['rooms'],
    organiser_id: ids['users'],
    kind: 'appointment',
    title: 'x',
    starts_at: at,
    ends_at: later,
    time_zone: 'UTC',
    status: 'active',
    created_at: at,
    updated_at: at,
  },
  attendances: { event_id: ids['events'], user_id: ids['users'], answer: 'pending' },
  occupancy: { room_id: ids['rooms'], event_id: ids['events'], starts_at: at, ends_at: later, exclusive: false },
  notes: { user_id: ids['users'], text: 'x', tags: '{}', created_at: at, updated_at: at },
});

/** Tables whose primary key is not a UUID of their own. */
const withoutId = ['contexts', 'effects', 'outbox', 'inbox'];

async function insert(em: EntityManager, tenant: string, table: string, row: Row): Promise<string> {
  const id = randomUUID();
  const full: Row = { ...(withoutId.includes(table) ? {} : { id }), tenant_id: tenant, ...row };
  const columns = Object.keys(full);
  const sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  await em.execute(sql, Object.values(full));
  return id;
}

const fails = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it was allowed'),
    (error: unknown) => error,
  );

describe('row-level security', () => {
  let test: TestDatabase;
  let tables: string[];
  const tenants: { tenant: string; ids: Ids }[] = [];

  before(async () => {
    test = await testDatabase();
    tables = test.database.orm
      .getMetadata()
      .getAll()
      .values()
      .map((meta) => meta.tableName)
      .toArray();
    for (let i = 0; i < 2; i++) {
      const { tenantId: tenant } = await test.createTenant({ people: [] });
      const ids: Ids = {};
      await test.database.inTenant(tenant, async (em) => {
        for (const table of Object.keys(rows(tenant, ids))) {
          ids[table] = await insert(em, tenant, table, rows(tenant, ids)[table]!);
        }
      });
      tenants.push({ tenant, ids });
    }
  });
  after(() => test.drop());

  it('covers every table here, and here every table has a row', () => {
    expect(tables).to.have.length(entities.length);
    expect(tables.filter((table) => !shared.includes(table))).to.have.members(Object.keys(rows('', {})));
  });

  it('is forced on every table but the installation, for the owner too', async () => {
    const client = new Client({ connectionString: test.ownerUrl });
    await client.connect();
    try {
      const { rows: found } = await client.query<{ relname: string }>(
        `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity)`,
      );
      expect(found.map((row) => row.relname)).to.have.members(['installation', 'migrations']);
      expect((await client.query('select from users')).rowCount).to.equal(0);
    } finally {
      await client.end();
    }
  });

  it('binds the role of the application, which is nobody special', async () => {
    const [role] = await test.database.orm.em.execute<Row[]>(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    );
    const not = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(role).to.deep.equal({ rolname: 'thea_app', ...not });
    await fails(test.database.orm.em.execute('alter table users disable row level security'));
    await fails(test.database.orm.em.execute('set role thea_owner'));
  });

  for (const table of Object.keys(rows('', {}))) {
    it(`${table}: no tenant sees nothing, each tenant its own, and none may write for another`, async () => {
      const { database } = test;
      const [first, second] = [tenants[0]!, tenants[1]!];
      const select = `select tenant_id from ${table}`;
      expect(await database.orm.em.execute(select)).to.deep.equal([]);
      expect(await database.directory((em) => em.execute(select))).to.deep.equal([]);
      for (const { tenant } of tenants) {
        const seen = await database.inTenant(tenant, (em) => em.execute<Row[]>(select));
        expect(seen.map((row) => row['tenant_id'])).to.include(tenant);
        expect(new Set(seen.map((row) => row['tenant_id'])).size).to.equal(1);
      }
      const foreign = rows(second.tenant, second.ids)[table]!;
      const error = await fails(database.inTenant(first.tenant, (em) => insert(em, second.tenant, table, foreign)));
      expect(error).to.be.instanceOf(RowLevelSecurityViolationException);
      if (table === 'audits') return;
      const touch = `update ${table} set tenant_id = tenant_id where tenant_id = '${second.tenant}'`;
      expect(await database.inTenant(first.tenant, (em) => em.execute(touch, [], 'run'))).to.include({
        affectedRows: 0,
      });
      const move = `update ${table} set tenant_id = '${second.tenant}'`;
      await fails(database.inTenant(first.tenant, (em) => em.execute(move)));
    });
  }

  it('checks every foreign key between tenant tables', async () => {
    const found = await test.database.orm.em.execute<{ source: string; field: string; target: string }[]>(
      `select c.conrelid::regclass::text as source, a.attname as field, c.confrelid::regclass::text as target
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' order by 1, 2`,
    );
    expect(found.length).to.be.greaterThan(15);
    const [first, second] = [tenants[0]!, tenants[1]!];
    for (const { source, field, target } of found) {
      const row = { ...rows(first.tenant, first.ids)[source], [field]: second.ids[target] };
      const error = await fails(test.database.inTenant(first.tenant, (em) => insert(em, first.tenant, source, row)));
      expect(error, `${source}.${field}`).to.be.instanceOf(RowLevelSecurityViolationException);
      const change = `update ${source} set ${field} = '${second.ids[target]}'`;
      const refused = await fails(test.database.inTenant(first.tenant, (em) => em.execute(change)));
      expect(refused, `${source}.${field}`).to.be.instanceOf(RowLevelSecurityViolationException);
    }
  });

  it('shows a tenant itself only, and the directory all tenants', async () => {
    const { database } = test;
    const select = 'select id from tenants';
    expect(await database.orm.em.execute(select)).to.deep.equal([]);
    expect(await database.inTenant(tenants[0]!.tenant, (em) => em.execute(select))).to.deep.equal([
      { id: tenants[0]!.tenant },
    ]);
    expect(await database.directory((em) => em.execute(select))).to.have.length(2);
    await fails(database.directory((em) => em.execute('delete from tenants')));
  });

  it('lets the audit trail be added to and read only', async () => {
    const { tenant } = tenants[0]!;
    await fails(test.database.inTenant(tenant, (em) => em.execute(`update audits set action = 'y'`)));
    await fails(test.database.inTenant(tenant, (em) => em.execute('delete from audits')));
    await fails(test.database.inTenant(tenant, (em) => em.execute('truncate audits')));
  });

  it('keeps tenants apart when many ask at once', async () => {
    await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const { tenant } = tenants[i % 2]!;
        const seen = await test.database.inTenant(tenant, (em) => em.execute<Row[]>('select tenant_id from notes'));
        expect(seen.map((row) => row['tenant_id'])).to.deep.equal([tenant]);
      }),
    );
  });
});
