import { expect } from 'chai';
import { Outbox } from '../../db/entities/index.ts';
import { listenOutbox } from '../../db/outbox.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const until = async (condition: () => boolean, what: string): Promise<void> => {
  for (const end = Date.now() + 5_000; !condition();) {
    if (Date.now() > end) expect.fail(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('listenOutbox', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.drop());

  const announce = (tenantId: string, fail = false) =>
    test.database.inTenant(tenantId, async (em) => {
      const row = { tenantId, topic: 'agenda', userId: null, conversationId: null, payload: {} };
      const id: unknown = await em.insert(Outbox, { ...row, createdAt: new Date() });
      if (fail) throw new Error('rolled back');
      return Number(id);
    });

  it('tells of each committed row, in order, and of none that is rolled back', async () => {
    const { tenantId } = await test.createTenant();
    const heard: { tenantId: string; id: number }[] = [];
    const listener = await listenOutbox(test.database.url, (row) => heard.push(row));
    try {
      const first = await announce(tenantId);
      await announce(tenantId, true).catch(() => undefined);
      const second = await announce(tenantId);
      await until(() => heard.length >= 2, 'two announcements');
      expect(heard).to.deep.equal([
        { tenantId, id: first },
        { tenantId, id: second },
      ]);
    } finally {
      await listener.close();
    }
    await announce(tenantId);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard, 'closed').to.have.length(2);
  });

  it('comes back when the connection is cut, and says so', async () => {
    const { tenantId } = await test.createTenant();
    const heard: number[] = [];
    let back = 0;
    const listener = await listenOutbox(
      test.database.url,
      ({ id }) => heard.push(id),
      () => back++,
    );
    try {
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`;
      await test.database.orm.em.execute(cut);
      await until(() => back === 1, 'the reconnection');
      const id = await announce(tenantId);
      await until(() => heard.includes(id), 'the announcement');
    } finally {
      await listener.close();
    }
  });

  it('fails at once when there is no server', async () => {
    const url = new URL(test.database.url);
    url.port = '1';
    const error: unknown = await listenOutbox(url.href, () => undefined).catch((caught: unknown) => caught);
    expect(error).to.include({ code: 'ECONNREFUSED' });
  });
});
