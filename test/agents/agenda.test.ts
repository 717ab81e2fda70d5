import { expect } from 'chai';
import { getEvent, listEvents } from '../../agents/agenda/events.ts';
import { at, expectKind, newScene, textOf, type Scene } from './scene.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

describe('agents/agenda', () => {
  let db: TestDatabase;
  let scene: Scene;
  before(async () => {
    db = await testDatabase();
  });
  beforeEach(async () => {
    scene = await newScene(db);
  });
  after(() => db.drop());

  const events = async (person = 'Marta Gil') => (await scene.as(person, (context) => listEvents(context))).items;
  const summary = async (person?: string) => (await events(person)).map((event) => `${event.title} ${event.start}`);

  describe('create', () => {
    const slots = { title: 'Presupuesto', date: '2027-11-02', time: '10:00' };

    it('stores the event with its people and room and says exactly that', async () => {
      const result = expectKind(
        await scene.act('Marta Gil', 'agenda.create', { ...slots, people: ['Ana Ruiz'], place: 'sala 2', minutes: 45 }),
        'done',
      );
      expect(result.receipts).to.have.length(1);
      expect(result.receipts[0]).to.include({ kind: 'event.created', undoable: true });
      expect(textOf(result)).to.equal(
        'Hecho: «Presupuesto», el martes 2 de noviembre, de 10:00 a 10:45, con Ana Ruiz, en Sala 2.',
      );
      expect(textOf(result, 'en')).to.equal(
        'Done: “Presupuesto”, Tuesday 2 November, 10:00 to 10:45, with Ana Ruiz, in Sala 2.',
      );
      const [event] = await events();
      expect(event).to.include({
        title: 'Presupuesto',
        start: at('2027-11-02T10:00'),
        end: at('2027-11-02T10:45'),
        version: 1,
      });
      expect(event?.people.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
      expect(event?.room?.name).to.equal('Sala 2');
      expect(result.mentions?.[0]).to.include({ type: 'event', id: event?.id ?? '' });
    });

    it('writes receipt, audit entry and one outbox row for each who sees it', async () => {
      const result = expectKind(
        await scene.act('Marta Gil', 'agenda.create', { ...slots, people: ['Ana Ruiz'] }),
        'done',
      );
      const receiptId = result.receipts[0]?.id;
      await scene.as('Marta Gil', async ({ em }) => {
        const audits = await em.execute<{ action: string; details: { receiptId: string } }[]>(
          'select action, details from audits',
        );
        expect(
          audits.filter((audit) => audit.details.receiptId === receiptId).map(({ action }) => action),
        ).to.deep.equal(['event.created']);
        const outbox = await em.execute<{ user_id: string; topic: string }[]>(
          "select user_id, topic from outbox where payload->>'receiptId' = ?",
          [receiptId],
        );
        expect(outbox.map((row) => row.user_id)).to.have.members([scene.users['Marta Gil'], scene.users['Ana Ruiz']]);
        expect(outbox.every((row) => row.topic === 'agenda')).to.equal(true);
      });
    });

    it('asks which Ana, and takes the answer', async () => {
      const question = expectKind(
        await scene.act('Marta Gil', 'agenda.create', { ...slots, people: ['Ana'] }),
        'choose',
      );
      expect(question.slot).to.equal('people');
      expect(question.candidates.map((candidate) => candidate.names[0])).to.deep.equal(['Ana López', 'Ana Ruiz']);
      const done = await scene.act('Marta Gil', 'agenda.create', {
        ...slots,
        people: question.candidates[1]?.value ?? null,
      });
      expect(textOf(done)).to.contain('con Ana Ruiz');
    });

    it('keeps who is not a user out of the invitation, and says so', async () => {
      const result = await scene.act('Marta Gil', 'agenda.create', { ...slots, people: ['Pedro Mas'] });
      expect(textOf(result)).to.contain('Pedro Mas no está en THEA');
      expect((await events())[0]?.people).to.deep.equal([]);
    });

    for (const [name, change, slot, words] of [
      ['a date that does not exist', { date: 'invalid:2027-02-31' }, 'date', 'El 31 de febrero no existe'],
      ['a date that is none', { date: 'x' }, 'date', '¿Para qué día'],
      ['an hour that the clock change skips', { date: '2028-03-26', time: '02:30' }, 'time', 'se adelanta el reloj'],
      ['an hour that is no hour', { time: '25:99' }, 'time', 'no existe'],
      ['a day that is over', { date: '2027-10-27' }, 'date', 'ya ha pasado'],
      ['an hour that is over', { date: '2027-10-28', time: '09:00' }, 'time', 'ya ha pasado'],
      ['an end before the start', { end: '09:00' }, 'end', 'No puede terminar'],
      ['a title that is too long', { title: 'x'.repeat(201) }, 'title', 'demasiado largo'],
    ] as const)
      it(`asks again about ${name}, and stores nothing`, async () => {
        const result = expectKind(await scene.act('Marta Gil', 'agenda.create', { ...slots, ...change }), 'ask');
        expect(result.slot).to.equal(slot);
        expect(textOf(result)).to.contain(words);
        expect(await events()).to.deep.equal([]);
      });

    it('lets an evening end after midnight', async () => {
      expectKind(await scene.act('Marta Gil', 'agenda.create', { ...slots, time: '22:00', end: '01:00' }), 'done');
      expect((await events())[0]?.end).to.equal(at('2027-11-03T01:00'));
    });

    it('asks before it overlaps, offers free hours, and takes a yes for exactly that plan', async () => {
      await scene.event('Marta Gil', 'Dentista', '2027-11-02T09:30');
      const question = expectKind(await scene.act('Marta Gil', 'agenda.create', slots), 'confirm');
      expect(textOf(question)).to.contain('ya tienes «Dentista» (09:30–10:30)').and.to.contain('hueco a las 10:30');
      expect(await events()).to.have.length(1);
      expect(
        (await scene.act('Marta Gil', 'agenda.create', { ...slots, time: '09:45' }, { confirmed: question.hash })).kind,
      ).to.equal('confirm');
      expectKind(await scene.act('Marta Gil', 'agenda.create', slots, { confirmed: question.hash }), 'done');
      expect(await events()).to.have.length(2);
    });

    it('says that others are busy, never with what', async () => {
      await scene.event('Ana Ruiz', 'Secreto', '2027-11-02T10:00');
      const question = await scene.act('Marta Gil', 'agenda.create', { ...slots, people: ['Ana Ruiz'] });
      expect(textOf(question)).to.contain('Ana Ruiz ya tiene algo').and.not.to.contain('Secreto');
    });

    it('offers other rooms where the room is taken', async () => {
      await scene.event('Ana Ruiz', 'Comité', '2027-11-02T10:00', { roomId: scene.rooms['Sala 2'] ?? '' });
      const question = expectKind(
        await scene.act('Marta Gil', 'agenda.create', { ...slots, place: 'Sala 2' }),
        'choose',
      );
      expect(question.slot).to.equal('place');
      expect(question.candidates.map((candidate) => candidate.names[0])).to.deep.equal(['Sala 1', 'sin sala']);
      expect(textOf(question)).to.contain('Sala 2 está ocupada');
      expect(await events()).to.deep.equal([]);
      const without = await scene.act('Marta Gil', 'agenda.create', { ...slots, place: 'none' });
      expect(without.kind).to.equal('done');
    });

    it('asks which room where it knows none of that name', async () => {
      const question = expectKind(
        await scene.act('Marta Gil', 'agenda.create', { ...slots, place: 'Sala Neptuno' }),
        'choose',
      );
      expect(textOf(question)).to.contain('No conozco ninguna sala «Sala Neptuno»');
      expect(
        expectKind(await scene.act('Marta Gil', 'agenda.create', { ...slots, place: 'sala' }), 'choose').candidates,
      ).to.have.length(3);
    });

    it('gives a room to one of two who ask at once', async () => {
      const both = await Promise.allSettled(
        ['Marta Gil', 'Ana Ruiz'].map((person) => scene.act(person, 'agenda.create', { ...slots, place: 'Sala 2' })),
      );
      const kinds = both.map((one) =>
        one.status === 'fulfilled' ? one.value.kind : (one.reason as { code?: string }).code,
      );
      expect(kinds.filter((kind) => kind === 'done')).to.have.length(1);
      expect(kinds.filter((kind) => kind !== 'done')[0]).to.be.oneOf(['choose', '23P01', '40P01']);
      const question = await scene.act('Luis Peña', 'agenda.create', { ...slots, place: 'Sala 2' });
      expect(expectKind(question, 'choose').candidates.map(({ names }) => names[0])).to.deep.equal([
        'Sala 1',
        'sin sala',
      ]);
    });

    it('does not let a viewer write', async () => {
      const failure = await scene.act('Vera Sol', 'agenda.create', slots).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure).to.have.property('type', 'NotAuthorized');
    });
  });

  describe('move', () => {
    it('offers both meetings of the day, and moves the chosen one with its length', async () => {
      await scene.event('Marta Gil', 'Presupuesto', '2027-11-02T10:00', { people: ['Ana Ruiz'] });
      const revision = await scene.event('Marta Gil', 'Revisión', '2027-11-02T16:00', { minutes: 90 });
      const slots = { onDate: '2027-11-02', toTime: '17:00', saidTimes: ['17:00', '05:00'] };
      const question = expectKind(await scene.act('Marta Gil', 'agenda.move', slots), 'choose');
      expect(question.candidates.map((candidate) => textOf({ kind: 'answer', say: [candidate.label] }))).to.deep.equal([
        'Presupuesto, el martes 2 de noviembre, de 10:00 a 11:00, con Ana Ruiz',
        'Revisión, el martes 2 de noviembre, de 16:00 a 17:30',
      ]);
      const done = expectKind(
        await scene.act('Marta Gil', 'agenda.move', { ...slots, eventId: question.candidates[1]?.value ?? null }),
        'done',
      );
      expect(done.receipts.map(({ kind }) => kind)).to.deep.equal(['event.moved']);
      expect(textOf(done)).to.equal(
        'Hecho: «Revisión» pasa a ser el martes 2 de noviembre, de 17:00 a 18:30. Antes era el martes 2 de noviembre, 16:00.',
      );
      expect(await scene.as('Marta Gil', (context) => getEvent(context, revision))).to.include({
        start: at('2027-11-02T17:00'),
        end: at('2027-11-02T18:30'),
      });
    });

    it('takes the hour for the one that is there, and asks where to', async () => {
      await scene.event('Marta Gil', 'Presupuesto', '2027-11-02T10:00');
      await scene.event('Marta Gil', 'Revisión', '2027-11-02T17:00');
      const slots = { onDate: '2027-11-02', toTime: '17:00', saidTimes: ['17:00', '05:00'] };
      const question = expectKind(await scene.act('Marta Gil', 'agenda.move', slots), 'ask');
      expect(question.slot).to.equal('toTime');
      expect(textOf(question)).to.contain('«Revisión»');
      const done = await scene.act('Marta Gil', 'agenda.move', { ...slots, toTime: '18:00' });
      expect(textOf(done)).to.contain('«Revisión» pasa a ser el martes 2 de noviembre, de 18:00');
    });

    it('says when there is none, and offers the nearest', async () => {
      await scene.event('Marta Gil', 'Presupuesto', '2027-11-03T10:00');
      const question = expectKind(
        await scene.act('Marta Gil', 'agenda.move', { onDate: '2027-11-02', toTime: '17:00' }),
        'choose',
      );
      expect(textOf(question)).to.contain('No encuentro nada así');
      expect(question.candidates).to.have.length(1);
      expect(textOf(await scene.act('Ana Ruiz', 'agenda.move', { onDate: '2027-11-02', toTime: '17:00' }))).to.equal(
        'No encuentro nada así en tu agenda.',
      );
    });

    it('shifts, and counts a second thought from where it was', async () => {
      await scene.event('Marta Gil', 'Standup', '2027-10-29T15:00');
      await scene.event('Marta Gil', 'Otra', '2027-10-30T15:00');
      const slots = { atTimes: ['15:00'], shift: 30 };
      const first = expectKind(await scene.act('Marta Gil', 'agenda.move', slots), 'done');
      expect(textOf(first, 'en')).to.contain('Friday 29 October, 15:30 to 16:30');
      const eventId = first.mentions?.[0]?.id ?? '';
      const second = expectKind(
        await scene.act('Marta Gil', 'agenda.move', { eventId, shift: 60, again: true }),
        'done',
      );
      expect(textOf(second, 'en')).to.contain('Friday 29 October, 16:00 to 17:00');
    });

    it('asks where to, and refuses the past', async () => {
      await scene.event('Marta Gil', 'Standup', '2027-10-29T15:00');
      expect(expectKind(await scene.act('Marta Gil', 'agenda.move', { words: ['standup'] }), 'ask').slot).to.equal(
        'toTime',
      );
      expect(textOf(await scene.act('Marta Gil', 'agenda.move', { words: ['standup'], shift: -6000 }))).to.contain(
        'ya ha pasado',
      );
      expect(
        textOf(await scene.act('Marta Gil', 'agenda.move', { words: ['standup'], toDate: '2027-10-29' })),
      ).to.contain('no he cambiado nada');
    });

    it('keeps an event where it is when its room is taken then', async () => {
      await scene.event('Ana Ruiz', 'Comité', '2027-11-02T12:00', { roomId: scene.rooms['Sala 2'] ?? '' });
      const mine = await scene.event('Marta Gil', 'Revisión', '2027-11-02T10:00', {
        roomId: scene.rooms['Sala 2'] ?? '',
      });
      const question = expectKind(
        await scene.act('Marta Gil', 'agenda.move', { eventId: mine, toTime: '12:30' }),
        'ask',
      );
      expect(textOf(question)).to.contain('Sala 2 está ocupada');
      expectKind(await scene.act('Marta Gil', 'agenda.move', { eventId: mine, toTime: '10:30' }), 'done');
    });

    it('leaves what others organise alone', async () => {
      const theirs = await scene.event('Ana Ruiz', 'Comité', '2027-11-02T12:00', { people: ['Marta Gil'] });
      const result = expectKind(
        await scene.act('Marta Gil', 'agenda.move', { eventId: theirs, toTime: '13:00' }),
        'refused',
      );
      expect(textOf(result)).to.equal('No puedo cambiar «Comité»: lo organiza Ana Ruiz.');
      expectKind(await scene.act('Olga Rey', 'agenda.move', { eventId: theirs, toTime: '13:00' }), 'done');
    });

    it('does not find what another sees', async () => {
      const secret = await scene.event('Ana Ruiz', 'Secreto', '2027-11-02T12:00');
      expect(textOf(await scene.act('Marta Gil', 'agenda.move', { eventId: secret, toTime: '13:00' }))).to.equal(
        'Ese evento ya no existe.',
      );
    });
  });

  describe('cancel', () => {
    it('asks, then cancels what was shown', async () => {
      const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00', { people: ['Ana Ruiz'] });
      const question = expectKind(await scene.act('Marta Gil', 'agenda.cancel', { words: ['dentista'] }), 'confirm');
      expect(textOf(question)).to.equal(
        '¿Cancelo «Dentista», el martes 2 de noviembre, de 10:00 a 11:00, con Ana Ruiz?',
      );
      expect(await summary()).to.have.length(1);
      const done = expectKind(
        await scene.act('Marta Gil', 'agenda.cancel', { words: ['dentista'] }, { confirmed: question.hash }),
        'done',
      );
      expect(done.receipts[0]?.kind).to.equal('event.cancelled');
      expect(await summary()).to.deep.equal([]);
      expect(textOf(await scene.act('Marta Gil', 'agenda.cancel', { eventId: id }))).to.equal(
        '«Dentista» ya está cancelado.',
      );
    });

    it('asks anew when the world has changed meanwhile', async () => {
      const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
      const question = expectKind(await scene.act('Marta Gil', 'agenda.cancel', { eventId: id }), 'confirm');
      await scene.act('Marta Gil', 'agenda.move', { eventId: id, toTime: '12:00' });
      const anew = expectKind(
        await scene.act('Marta Gil', 'agenda.cancel', { eventId: id }, { confirmed: question.hash }),
        'confirm',
      );
      expect(textOf(anew)).to.contain('Ha cambiado mientras tanto').and.to.contain('12:00');
    });

    it('takes «la otra» for the one beside it', async () => {
      const one = await scene.event('Marta Gil', 'Uno', '2027-11-02T10:00');
      const slots = { eventId: one, notEventId: one };
      expect(textOf(await scene.act('Marta Gil', 'agenda.cancel', slots))).to.contain('No encuentro nada así');
      await scene.event('Marta Gil', 'Dos', '2027-11-02T12:00');
      expect(textOf(await scene.act('Marta Gil', 'agenda.cancel', slots))).to.contain('«Dos»');
      await scene.event('Marta Gil', 'Tres', '2027-11-02T14:00');
      expect(expectKind(await scene.act('Marta Gil', 'agenda.cancel', slots), 'choose').candidates).to.have.length(2);
    });

    it('finds by person, hour and range', async () => {
      await scene.event('Marta Gil', 'Uno', '2027-11-02T10:00', { people: ['Luis Peña'] });
      await scene.event('Marta Gil', 'Dos', '2027-11-02T12:00');
      const ask = async (slots: Record<string, string | string[]>) =>
        textOf(await scene.act('Marta Gil', 'agenda.cancel', slots));
      expect(await ask({ withPeople: ['Luis'] })).to.contain('«Uno»');
      expect(await ask({ onDate: '2027-11-02', atTimes: ['12:00'] })).to.contain('«Dos»');
      expect(await ask({ within: '2027-11-01/2027-11-07', words: ['dos'] })).to.contain('«Dos»');
    });
  });

  describe('list', () => {
    it('shows the days asked for, each with hour, people and room', async () => {
      await scene.event('Marta Gil', 'Presupuesto', '2027-10-29T10:00', {
        people: ['Ana Ruiz'],
        roomId: scene.rooms['Sala 2'] ?? '',
      });
      await scene.event('Luis Peña', 'Comida', '2027-10-29T14:00', { people: ['Marta Gil'] });
      await scene.event('Marta Gil', 'Otro día', '2027-10-30T14:00');
      const day = await scene.act('Marta Gil', 'agenda.list', { period: '2027-10-29' });
      expect(textOf(day)).to.equal(
        'Viernes 29 de octubre:\n· 10:00–11:00 Presupuesto, con Ana Ruiz, Sala 2\n· 14:00–15:00 Comida, con Luis Peña',
      );
      expect(textOf(await scene.act('Marta Gil', 'agenda.list', {}), 'en')).to.contain(
        'Saturday 30 October:\n· 14:00–15:00 Otro día',
      );
      expect(
        textOf(await scene.act('Marta Gil', 'agenda.list', { period: '2027-10-29', people: ['Luis'] })),
      ).not.to.contain('Presupuesto');
      expect(
        textOf(await scene.act('Marta Gil', 'agenda.list', { period: '2027-10-29T12:00/2027-10-29T20:00' })),
      ).not.to.contain('Presupuesto');
    });

    it('says so where there is nothing', async () => {
      expect(textOf(await scene.act('Marta Gil', 'agenda.list', { period: '2027-10-29' }))).to.equal(
        'No tienes nada el viernes 29 de octubre.',
      );
      expect(textOf(await scene.act('Marta Gil', 'agenda.list', {}))).to.equal('No tienes nada en los próximos días.');
      expect(textOf(await scene.act('Marta Gil', 'agenda.list', { period: '2027-11-01/2027-11-07' }))).to.contain(
        'entre el lunes 1 de noviembre y el domingo 7',
      );
      expect(textOf(await scene.act('Marta Gil', 'agenda.list', { period: 'invalid:2027-02-31' }))).to.equal(
        'Ese día no existe.',
      );
      expect(expectKind(await scene.act('Marta Gil', 'agenda.list', { people: ['Ana'] }), 'choose').slot).to.equal(
        'people',
      );
    });

    it('counts what it does not list', async () => {
      for (let hour = 0; hour < 22; hour += 1)
        await scene.event('Marta Gil', `E${hour}`, `2027-11-05T${String(hour).padStart(2, '0')}:00`);
      expect(textOf(await scene.act('Marta Gil', 'agenda.list', { period: '2027-11-05' }))).to.contain('Y 2 más.');
    });
  });

  describe('availability', () => {
    it('shows what is free in working hours, also for several', async () => {
      await scene.event('Marta Gil', 'Presupuesto', '2027-11-02T10:00');
      await scene.event('Luis Peña', 'Secreto', '2027-11-02T16:00', { minutes: 120 });
      expect(textOf(await scene.act('Marta Gil', 'agenda.availability', { period: '2027-11-02' }))).to.equal(
        'Martes 2 de noviembre: de 09:00 a 10:00 y de 11:00 a 18:00.',
      );
      const both = textOf(
        await scene.act('Marta Gil', 'agenda.availability', { period: '2027-11-02', people: ['Luis'] }),
      );
      expect(both).to.contain('de 11:00 a 16:00').and.to.contain('Luis Peña').and.not.to.contain('Secreto');
      expect(
        textOf(await scene.act('Marta Gil', 'agenda.availability', { period: '2027-11-02', minutes: 480 })),
      ).to.contain('No hay ningún hueco');
      expect(
        textOf(await scene.act('Marta Gil', 'agenda.availability', { period: '2027-11-01/2027-11-07', minutes: 600 })),
      ).to.contain('No hay ningún hueco entre');
    });

    it('answers about an hour', async () => {
      await scene.event('Marta Gil', 'Presupuesto', '2027-11-02T10:00');
      await scene.event('Luis Peña', 'Secreto', '2027-11-02T16:00');
      const ask = async (slots: Record<string, string | string[]>) =>
        textOf(await scene.act('Marta Gil', 'agenda.availability', { period: '2027-11-02', ...slots }));
      expect(await ask({ at: '10:00' }))
        .to.contain('No, el martes')
        .and.to.contain('«Presupuesto»');
      expect(await ask({ at: '12:00' })).to.contain('estás libre');
      expect(await ask({ at: '16:00', people: ['Luis'] }))
        .to.contain('Luis Peña')
        .and.not.to.contain('Secreto');
      expect(
        textOf(await scene.act('Marta Gil', 'agenda.availability', { period: '2028-03-26', at: '02:30' })),
      ).to.contain('se adelanta');
    });
  });

  describe('edit', () => {
    it('renames, resizes, invites and books a room', async () => {
      const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00', { people: ['Ana Ruiz'] });
      const done = expectKind(
        await scene.act('Marta Gil', 'agenda.edit', {
          words: ['dentista'],
          newTitle: 'Médico',
          minutes: 90,
          people: ['Luis'],
          place: 'Sala 1',
        }),
        'done',
      );
      expect(done.receipts[0]?.kind).to.equal('event.updated');
      const event = await scene.as('Marta Gil', (context) => getEvent(context, id));
      expect(event).to.include({ title: 'Médico', end: at('2027-11-02T11:30') });
      expect(event.people.map(({ name }) => name)).to.deep.equal(['Ana Ruiz', 'Luis Peña']);
      expect(event.room?.name).to.equal('Sala 1');
      await scene.act('Marta Gil', 'agenda.edit', { eventId: id, place: 'none' });
      expect((await scene.as('Marta Gil', (context) => getEvent(context, id))).room).to.equal(null);
    });

    it('calls a new length an update, not a move', async () => {
      const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
      const done = expectKind(await scene.act('Marta Gil', 'agenda.edit', { eventId: id, minutes: 90 }), 'done');
      expect(done.receipts.map(({ kind }) => kind)).to.deep.equal(['event.updated']);
    });

    it('asks what to change, and respects the room of others', async () => {
      const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
      expect(expectKind(await scene.act('Marta Gil', 'agenda.edit', { eventId: id }), 'ask').slot).to.equal('newTitle');
      expect(
        expectKind(await scene.act('Marta Gil', 'agenda.edit', { eventId: id, newTitle: 'x'.repeat(201) }), 'ask').slot,
      ).to.equal('newTitle');
      await scene.event('Ana Ruiz', 'Comité', '2027-11-02T10:00', { roomId: scene.rooms['Sala 2'] ?? '' });
      expectKind(await scene.act('Marta Gil', 'agenda.edit', { eventId: id, place: 'Sala 2' }), 'choose');
      expectKind(await scene.act('Ana Ruiz', 'agenda.edit', { eventId: id, newTitle: 'X' }), 'refused');
    });
  });
});
