import { MikroORM } from '@mikro-orm/postgresql';
import { expect } from 'chai';
import { migrate, migrationStatus } from '../../db/migrate.ts';
import { ormOptions } from '../../db/orm.ts';
import { testDatabase, testSecrets } from '../support/database.ts';
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
});
