import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { expect } from 'chai';
import { Client } from 'pg';
import { UsageError } from '../../config/usage-error.ts';
import { openDatabase } from '../../db/index.ts';
import { migrate, migrationStatus } from '../../db/migrate.ts';
import { ormOptions } from '../../db/orm.ts';
import { startPostgres } from '../../local/postgres.ts';
import { testDatabase, testDirectory, testSecrets } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const names = [
  'Migration20261101000000_foundation',
  'Migration20261101000100_tables',
  'Migration20261101000200_grants',
];

describe('migrations', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.drop());

  it('leave no difference between entities, snapshot and database', async () => {
    const orm = await MikroORM.init(ormOptions(test.ownerUrl));
    try {
      expect(await orm.migrator.checkSchema(), 'entities against the snapshot').to.equal(false);
      expect((await orm.schema.getUpdateSchemaSQL()).trim(), 'entities against the database').to.equal('');
    } finally {
      await orm.close();
    }
  });

  it('go down to nothing and up again', async () => {
    expect(await migrate(test.ownerUrl, testSecrets, { direction: 'down', to: '0' })).to.deep.equal(names.toReversed());
    expect((await migrationStatus(test.ownerUrl)).pending).to.deep.equal(names);
    expect(await migrate(test.ownerUrl, testSecrets)).to.deep.equal(names);
    expect((await migrationStatus(test.ownerUrl)).applied.map(({ name }) => name)).to.deep.equal(names);
  });

  it('take back the last one, and stop where they are told to', async () => {
    expect(await migrate(test.ownerUrl, testSecrets, { direction: 'down' })).to.deep.equal([names[2]]);
    expect(await migrate(test.ownerUrl, testSecrets, { direction: 'down', to: names[0]! })).to.deep.equal([names[1]]);
    expect(await migrate(test.ownerUrl, testSecrets, { to: names[1]! })).to.deep.equal([names[1]]);
    expect(await migrate(test.ownerUrl, testSecrets)).to.deep.equal([names[2]]);
  });

  it('run once when several processes start together', async () => {
    await migrate(test.ownerUrl, testSecrets, { direction: 'down', to: '0' });
    const runs = await Promise.all([1, 2, 3].map(() => migrate(test.ownerUrl, testSecrets)));
    expect(runs.flat()).to.deep.equal(names);
  });

  it('say what is wrong when the server is away', async () => {
    const url = new URL(test.ownerUrl);
    url.port = '1';
    const error: unknown = await migrate(url.href, testSecrets).catch((caught: unknown) => caught);
    expect(String(error)).to.match(/127\.0\.0\.1:1\/test_\w+ cannot be used .*DATABASE_URL/);
  });

  it('name the remedy when the owner may not make the application’s role', async () => {
    const admin = new Client({ connectionString: test.adminUrl });
    await admin.connect();
    try {
      await admin.query(`create role weak login password 'weak'`);
      const url = new URL(test.ownerUrl);
      url.username = 'weak';
      url.password = 'weak';
      const secrets = { keyId: 'x', derive: () => Buffer.alloc(32, 9) };
      const error: unknown = await migrate(url.href, secrets).catch((caught: unknown) => caught);
      expect(error).to.be.instanceOf(UsageError);
      expect(String(error)).to.match(/user weak .*thea_app.*ALTER ROLE "weak" CREATEROLE/);
      expect(String(error)).to.not.include(secrets.derive().toString('base64url'));
    } finally {
      await admin.query('drop role weak');
      await admin.end();
    }
  });

  it('make the application’s role, and give it the new password when the root key changes', async () => {
    const own = await startPostgres({ dataDir: join(testDirectory(), 'postgres') });
    try {
      for (const byte of [1, 2]) {
        const secrets = { keyId: 'x', derive: () => Buffer.alloc(32, byte) };
        await migrate(own.ownerUrl, secrets);
        const database = await openDatabase({ url: own.ownerUrl, secrets });
        await database.ping();
        await database.close();
      }
    } finally {
      await own.stop();
    }
  });
});
