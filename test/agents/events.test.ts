import * as fc from 'fast-check';
import { expect } from 'chai';
import { cancelEvent, createEvent, getEvent, listEvents, updateEvent } from '../../agents/agenda/events.ts';
import { freeSpans, freeWithin } from '../../agents/agenda/free.ts';
import { listRooms } from '../../agents/agenda/rooms.ts';
import type { EventQuery, NewEvent } from '../../agents/agenda/event.ts';
import { Agenda } from '../../db/entities/index.ts';
import { addMinutes } from '../../agents/wall-clock.ts';
import { at, now, openScene, sceneOf, type Scene } from './scene.ts';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('agents/agenda/events', () => {
  let scene: Scene;
  before(async () => {
    scene = await openScene();
  });
  after(() => scene.db.drop());

  const good: NewEvent = { title: 'Presupuesto', start: at('2027-11-02T10:00'), end: at('2027-11-02T11:00') };
  const create = (input: Partial<NewEvent>, person = 'Marta Gil') =>
    scene.as(person, (context) => createEvent(context, { ...good, ...input }));

  for (const [name, input, type] of [
    ['no title', { title: ' ' }, 'InvalidRequest'],
    ['a start that is no instant', { start: 'x' }, 'InvalidRequest'],
    ['an end that is no instant', { end: 'x' }, 'InvalidRequest'],
    ['an end before the start', { end: good.start }, 'InvalidRequest'],
    ['two months at a stretch', { end: at('2028-01-02T10:00') }, 'InvalidRequest'],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }, 'InvalidRequest'],
    ['a stranger', { people: [crypto.randomUUID()] }, 'NotFound'],
    ['too many people', { people: Array.from({ length: 101 }, () => crypto.randomUUID()) }, 'InvalidRequest'],
    ['an unknown room', { roomId: crypto.randomUUID() }, 'NotFound'],
    ['an unknown agenda', { agendaId: crypto.randomUUID() }, 'NotFound'],
    ['an agenda id that is none', { agendaId: 'x' }, 'NotFound'],
    ['a room id that is none', { roomId: 'x' }, 'NotFound'],
    ['a user id that is none', { people: ['x'] }, 'NotFound'],
  ] as const)
    it(`refuses ${name}`, async () => {
      expect(await failureOf(create(input as Partial<NewEvent>))).to.have.property('type', type);
    });

  it('keeps the agendas of others closed, and those of a team open', async () => {
    const [own, team] = await scene.as('Marta Gil', async ({ em, tenant }) => {
      const ana = em.create(Agenda, {
        id: crypto.randomUUID(),
        tenantId: tenant,
        userId: scene.users['Ana Ruiz'] ?? null,
        name: 'Ana',
        kind: 'own',
      });
      const sales = em.create(Agenda, {
        id: crypto.randomUUID(),
        tenantId: tenant,
        userId: null,
        name: 'Ventas',
        kind: 'team',
      });
      await em.flush();
      return [ana.id, sales.id];
    });
    expect(await failureOf(create({ agendaId: own ?? '' }))).to.have.property('type', 'NotAuthorized');
    const { event } = await create({ agendaId: team ?? '', title: 'Feria' });
    expect((await scene.as('Luis Peña', (context) => getEvent(context, event.id))).title).to.equal('Feria');
    const { items } = await scene.as('Luis Peña', (context) => listEvents(context, { agendaId: team ?? '' }));
    expect(items.map(({ title }) => title)).to.deep.equal(['Feria']);
  });

  it('shows other people’s events only to who may see them', async () => {
    const { event } = await create({ title: 'Privado' });
    expect(await failureOf(scene.as('Luis Peña', (context) => getEvent(context, event.id)))).to.have.property(
      'type',
      'NotFound',
    );
    expect(
      await failureOf(
        scene.as('Luis Peña', (context) => listEvents(context, { userId: scene.users['Marta Gil'] ?? '' })),
      ),
    ).to.have.property('type', 'NotAuthorized');
    expect(await failureOf(scene.as('Luis Peña', (context) => cancelEvent(context, event.id)))).to.have.property(
      'type',
      'NotFound',
    );
    expect((await scene.as('Olga Rey', (context) => getEvent(context, event.id))).title).to.equal('Privado');
    const all = await scene.as('Olga Rey', (context) => listEvents(context, { everyone: true }));
    expect(all.items.map(({ title }) => title)).to.include('Privado');
  });

  it('changes and cancels under a version, and not what is cancelled', async () => {
    const { event } = await create({
      title: 'Versión',
      roomId: scene.rooms['Sala 1'] ?? '',
      start: at('2027-12-01T10:00'),
      end: at('2027-12-01T11:00'),
    });
    const change = (version: number) =>
      scene.as('Marta Gil', (context) =>
        updateEvent(context, event.id, { title: 'Versión 2', roomId: null }, { version }),
      );
    expect(await failureOf(change(7))).to.have.property('type', 'Conflict');
    const changed = await change(1);
    expect(changed.event).to.include({ title: 'Versión 2', room: null, version: 2 });
    expect(changed.receipt.kind).to.equal('event.updated');
    await create({ roomId: scene.rooms['Sala 1'] ?? '', start: at('2027-12-01T10:00'), end: at('2027-12-01T11:00') });
    expect(
      await failureOf(
        create({ roomId: scene.rooms['Sala 1'] ?? '', start: at('2027-12-01T10:30'), end: at('2027-12-01T11:30') }),
      ),
    ).to.have.property('type', 'Conflict');
    await scene.as('Marta Gil', (context) => cancelEvent(context, event.id, { version: 2 }));
    expect(await failureOf(scene.as('Marta Gil', (context) => cancelEvent(context, event.id)))).to.have.property(
      'type',
      'Conflict',
    );
    const { items } = await scene.as('Marta Gil', (context) => listEvents(context, { cancelled: true }));
    expect(items.find(({ id }) => id === event.id)?.status).to.equal('cancelled');
  });

  it('tells who was uninvited too', async () => {
    const { event } = await create({
      title: 'Cambio',
      people: [scene.users['Ana Ruiz'] ?? '', scene.users['Marta Gil'] ?? ''],
    });
    const { receipt } = await scene.as('Marta Gil', (context) =>
      updateEvent(context, event.id, { people: [scene.users['Luis Peña'] ?? ''] }),
    );
    const told = await scene.as('Marta Gil', ({ em }) =>
      em.execute<{ user_id: string }[]>("select user_id from outbox where payload->>'receiptId' = ?", [receipt.id]),
    );
    expect(told.map((row) => row.user_id)).to.have.members([
      scene.users['Marta Gil'],
      scene.users['Ana Ruiz'],
      scene.users['Luis Peña'],
    ]);
  });

  it('gives pages that together hold every event once, in order', async () => {
    const user = 'Ana López';
    for (let n = 0; n < 5; n += 1)
      await create({ title: `P${n}`, start: at('2027-11-08T10:00'), end: at('2027-11-08T11:00') }, user);
    const seen: string[] = [];
    const query: EventQuery = { limit: 2, from: at('2027-11-08T00:00'), to: at('2027-11-09T00:00') };
    for (let cursor: string | null | undefined = undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof listEvents>> = await scene.as(user, (context) =>
        listEvents(context, { ...query, ...(cursor ? { cursor } : {}) }),
      );
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    }
    expect(seen.toSorted()).to.deep.equal(['P0', 'P1', 'P2', 'P3', 'P4']);
  });

  it('never shows another company', async () => {
    const other = sceneOf(scene.db, await scene.db.createTenant({ people: ['Eva Mar'], rooms: ['Sala 9'] }));
    const { event } = await create({ title: 'Nuestro' });
    expect(await failureOf(other.as('Eva Mar', (context) => getEvent(context, event.id)))).to.have.property(
      'type',
      'NotFound',
    );
    expect((await other.as('Eva Mar', listRooms)).map(({ name }) => name)).to.deep.equal(['Sala 9']);
    expect(
      await failureOf(
        other.as('Eva Mar', (context) => createEvent(context, { ...good, roomId: scene.rooms['Sala 1'] ?? '' })),
      ),
    ).to.have.property('type', 'NotFound');
  });

  it('finds free time in working hours from now on, rounded up', async () => {
    const query = {
      from: at('2027-10-29T00:00'),
      to: at('2027-10-31T00:00'),
      userIds: [scene.users['Vera Sol'] ?? ''],
    };
    const spans = await scene.as('Marta Gil', (context) => freeSpans(context, query), {
      now: '2027-10-29T10:07:00.000Z',
    });
    expect(spans).to.deep.equal([{ start: at('2027-10-29T12:15'), end: at('2027-10-29T18:00') }]);
    expect(
      await failureOf(scene.as('Marta Gil', (context) => freeSpans(context, { ...query, minutes: 0 }))),
    ).to.have.property('type', 'InvalidRequest');
    const weekend = await scene.as('Marta Gil', (context) =>
      freeSpans(context, { ...query, from: at('2027-10-30T00:00') }),
    );
    expect(weekend).to.have.length(1);
  });

  it('free and taken time together make the window, whatever is taken', () => {
    const minute = fc.integer({ min: -60, max: 700 });
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 200 })), { maxLength: 12 }), (spans) => {
        const window = { start: now, end: addMinutes(now, 540) };
        const busy = spans.map(([from, length]) => ({
          start: addMinutes(now, from),
          end: addMinutes(now, from + length),
        }));
        const free = freeWithin(window, busy, 1);
        for (let offset = 0; offset < 540; offset += 1) {
          const instant = addMinutes(now, offset);
          const within = (span: { start: string; end: string }) => span.start <= instant && instant < span.end;
          expect(free.some(within)).to.equal(!busy.some(within));
        }
      }),
      { numRuns: 50 },
    );
  });
});
