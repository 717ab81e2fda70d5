import { expect } from 'chai';
import { seedDemo } from '../../db/demo.ts';
import { demoName } from '../../db/demo-company.ts';
import { Attendance, Event, Note, Occupancy, Room, User } from '../../db/entities/index.ts';
import { createTenant } from '../../db/tenants.ts';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

describe('demo company', () => {
  let test: TestDatabase;
  before(async () => {
    test = await testDatabase();
  });
  after(() => test.drop());

  it('fills a fortnight from Monday, with the clock change in it, and only once', async () => {
    // A start that was cut short after its first step.
    await createTenant(test.database, { name: demoName, timeZone: 'Europe/Madrid', language: 'es' });
    const now = '2027-10-28T21:40:00Z';
    const first = await seedDemo(test.database, now);
    expect(await seedDemo(test.database, '2028-01-01T00:00:00Z')).to.deep.equal(first);
    await test.database.inTenant(first.tenantId, async (em) => {
      const events = await em.find(Event, {}, { orderBy: { startsAt: 'asc' } });
      expect(events[0]?.startsAt.toISOString()).to.equal('2027-10-25T07:00:00.000Z');
      const nextMonday = events.filter(({ title }) => title === events[0]?.title)[1];
      expect(nextMonday?.startsAt.toISOString(), 'winter time').to.equal('2027-11-01T08:00:00.000Z');
      const days = new Set(events.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)));
      expect(days.size).to.equal(10);
      const own = events.filter(({ organiserId }) => organiserId === first.userId).length;
      const invited = await em.count(Attendance, { userId: first.userId });
      expect(own + invited).to.be.greaterThan(15);
      expect(await em.count(Occupancy)).to.equal(events.filter(({ roomId }) => roomId).length);
      expect(events.some(({ kind }) => kind === 'gathering')).to.equal(true);
      expect(await em.count(User)).to.equal(8);
      expect((await em.find(Room, {})).every(({ capacity }) => capacity > 0)).to.equal(true);
      const notes = await em.find(Note, { userId: first.userId });
      expect(notes.length).to.be.greaterThan(3);
      expect(notes.every(({ tags }) => tags.length > 0)).to.equal(true);
    });
  });
});
