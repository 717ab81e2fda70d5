import { expect } from 'chai';
import { cancelEvent, getEvent, listEvents, updateEvent } from '../../agents/agenda/events.ts';
import { createNote, listNotes } from '../../agents/notes/notes.ts';
import { getReceipt, listReceipts, undoReceipt } from '../../agents/receipts/receipts.ts';
import type { ActResult } from '../../dialogue/types.ts';
import { at, expectKind, newScene, textOf, type Scene } from './scene.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );
const kinds = (result: ActResult): string[] =>
  result.kind === 'done' ? result.receipts.map(({ kind }) => kind) : [result.kind];

describe('agents/receipts', () => {
  let db: TestDatabase;
  let scene: Scene;
  before(async () => {
    db = await testDatabase();
  });
  beforeEach(async () => {
    scene = await newScene(db);
  });
  after(() => db.drop());

  const read = (id: string) => scene.as('Marta Gil', (context) => getEvent(context, id));
  const undo = (slots = {}, turn = {}) => scene.act('Marta Gil', 'undo', slots, turn);
  const cancel = async (eventId: string) => {
    const question = expectKind(await scene.act('Marta Gil', 'agenda.cancel', { eventId }), 'confirm');
    return expectKind(await scene.act('Marta Gil', 'agenda.cancel', { eventId }, { confirmed: question.hash }), 'done');
  };

  it('brings a cancelled event back with its people and room, from another conversation', async () => {
    const id = await scene.event('Marta Gil', 'Presupuesto', '2027-11-02T10:00', {
      people: ['Ana Ruiz'],
      roomId: scene.rooms['Sala 2'] ?? '',
    });
    await cancel(id);
    const done = expectKind(await undo({}, { conversation: crypto.randomUUID() }), 'done');
    expect(done.receipts[0]).to.include({ kind: 'event.restored', undoable: true });
    expect(textOf(done))
      .to.contain('vuelve a estar «Presupuesto»')
      .and.to.contain('con Ana Ruiz')
      .and.to.contain('ningún aviso');
    const event = await read(id);
    expect(event).to.include({ status: 'active' });
    expect(event.people.map(({ name }) => name)).to.deep.equal(['Ana Ruiz']);
    expect(event.room?.name).to.equal('Sala 2');
    const again = await scene.act('Ana Ruiz', 'agenda.create', {
      title: 'X',
      date: '2027-11-02',
      time: '10:00',
      place: 'Sala 2',
    });
    expect(again.kind).to.equal('choose');
  });

  it('goes back step by step, and then says that nothing is left', async () => {
    const made = expectKind(
      await scene.act('Marta Gil', 'agenda.create', { title: 'Dentista', date: '2027-11-02', time: '10:00' }),
      'done',
    );
    const eventId = made.mentions?.[0]?.id ?? '';
    await scene.act('Marta Gil', 'agenda.move', { eventId, toTime: '12:00' });
    await scene.act('Marta Gil', 'agenda.edit', { eventId, newTitle: 'Médico', people: ['Luis'] });
    expect(kinds(await undo())).to.deep.equal(['event.updated']);
    expect(await read(eventId)).to.deep.include({ title: 'Dentista', people: [] });
    expect(kinds(await undo())).to.deep.equal(['event.moved']);
    expect(await read(eventId)).to.include({ start: at('2027-11-02T10:00'), end: at('2027-11-02T11:00') });
    expect(kinds(await undo())).to.deep.equal(['event.cancelled']);
    expect(await read(eventId)).to.include({ status: 'cancelled' });
    expect(textOf(await undo())).to.equal('No queda nada que deshacer.');
  });

  it('redoes in turn, and what was redone can be undone', async () => {
    const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
    await scene.act('Marta Gil', 'agenda.move', { eventId: id, toTime: '12:00' });
    await scene.act('Marta Gil', 'agenda.move', { eventId: id, toTime: '13:00' });
    await undo();
    await undo();
    expect((await read(id)).start).to.equal(at('2027-11-02T10:00'));
    const redone = await scene.act('Marta Gil', 'redo');
    expect(kinds(redone)).to.deep.equal(['event.moved']);
    expect(textOf(redone)).to.contain('Rehecho: «Dentista» vuelve a ser');
    expect((await read(id)).start).to.equal(at('2027-11-02T12:00'));
    expect(kinds(await scene.act('Marta Gil', 'redo'))).to.deep.equal(['event.moved']);
    expect((await read(id)).start).to.equal(at('2027-11-02T13:00'));
    expect(textOf(await scene.act('Marta Gil', 'redo'))).to.equal('No hay nada que rehacer.');
    await undo();
    expect((await read(id)).start).to.equal(at('2027-11-02T12:00'));
  });

  it('shows a conflict instead of overwriting what another changed', async () => {
    const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
    await scene.act('Marta Gil', 'agenda.move', { eventId: id, toTime: '12:00' });
    await scene.as('Olga Rey', (context) => updateEvent(context, id, { title: 'Otro' }));
    expect(textOf(await undo())).to.equal('No lo deshago: «Otro» ha cambiado desde entonces.');
    expect(await read(id)).to.include({ title: 'Otro', start: at('2027-11-02T12:00') });
  });

  it('does not redo over a newer change', async () => {
    const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
    await scene.act('Marta Gil', 'agenda.move', { eventId: id, toTime: '12:00' });
    await undo();
    await scene.act('Marta Gil', 'agenda.edit', { eventId: id, minutes: 30 });
    expect(textOf(await scene.act('Marta Gil', 'redo'))).to.equal(
      'No lo rehago: «Dentista» ha cambiado desde entonces.',
    );
  });

  it('says when the room has been taken meanwhile', async () => {
    const roomId = scene.rooms['Sala 2'] ?? '';
    const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00', { roomId });
    await cancel(id);
    await scene.event('Ana Ruiz', 'Comité', '2027-11-02T10:30', { roomId });
    expect(textOf(await undo())).to.contain('han ocupado la sala');
    expect(await read(id)).to.include({ status: 'cancelled' });
  });

  it('undoes by button once, and only what is the actor’s', async () => {
    const done = expectKind(await scene.act('Marta Gil', 'note.create', { text: 'pan' }), 'done');
    const receiptId = done.receipts[0]?.id ?? '';
    expect(await failureOf(scene.act('Ana Ruiz', 'undo', { receiptId }))).to.have.property('type', 'NotAuthorized');
    expect(textOf(await undo({ receiptId }))).to.equal('Deshecho: ya no está la nota «pan».');
    expect(textOf(await undo({ receiptId }))).to.equal('Eso ya está deshecho.');
    for (const id of [crypto.randomUUID(), '', 'x'])
      expect(textOf(await undo({ receiptId: id }))).to.equal('No queda nada que deshacer.');
  });

  it('takes notes back in every way', async () => {
    const note = await scene.as(
      'Marta Gil',
      async (context) => (await createNote(context, { text: 'uno', tags: ['a'] })).note,
    );
    const texts = async () =>
      (await scene.as('Marta Gil', (context) => listNotes(context))).items.map(({ text, tags }) =>
        [text, ...tags].join(' '),
      );
    await scene.act('Marta Gil', 'note.edit', { noteId: note.id, text: 'dos' });
    expect(textOf(await undo())).to.equal('Deshecho: la nota vuelve a decir «uno».');
    expect(await texts()).to.deep.equal(['uno a']);
    const question = expectKind(await scene.act('Marta Gil', 'note.delete', { noteId: note.id }), 'confirm');
    await scene.act('Marta Gil', 'note.delete', { noteId: note.id }, { confirmed: question.hash });
    expect(await texts()).to.deep.equal([]);
    expect(kinds(await undo())).to.deep.equal(['note.restored']);
    expect(await texts()).to.deep.equal(['uno a']);
    await scene.act('Marta Gil', 'redo');
    expect(await texts()).to.deep.equal([]);
    await undo();
    await scene.act('Marta Gil', 'note.edit', { noteId: note.id, text: 'tres' });
    expect(kinds(await undo())).to.deep.equal(['note.updated']);
  });

  it('leaves what was done elsewhere than in a conversation to its own button', async () => {
    await scene.event('Marta Gil', 'Por la web', '2027-11-02T10:00');
    expect(textOf(await undo())).to.equal('No queda nada que deshacer.');
  });

  it('undoes what was done on the day that is said', async () => {
    await scene.act('Marta Gil', 'note.create', { text: 'ayer' }, { now: '2027-10-27T10:00:00.000Z' });
    await scene.act('Marta Gil', 'note.create', { text: 'hoy' });
    expect(textOf(await undo({ day: '2027-10-27' }))).to.contain('«ayer»');
    expect(textOf(await undo({ day: '2027-10-27' }))).to.equal('De ese día no queda nada que deshacer.');
  });

  it('lists, shows and undoes receipts for REST', async () => {
    const id = await scene.event('Marta Gil', 'Dentista', '2027-11-02T10:00');
    await scene.as('Marta Gil', (context) => cancelEvent(context, id));
    const first = await scene.as('Marta Gil', (context) => listReceipts(context, { limit: 1 }));
    expect(first.items[0]).to.include({ kind: 'event.cancelled', undoable: true, undoneBy: null });
    const rest = await scene.as('Marta Gil', (context) => listReceipts(context, { cursor: first.nextCursor ?? '' }));
    expect(rest.items.map(({ kind }) => kind)).to.deep.equal(['event.created']);
    const receiptId = first.items[0]?.id ?? '';
    const undone = await scene.as('Marta Gil', (context) => undoReceipt(context, receiptId));
    expect(undone).to.include({ kind: 'event.restored', undoes: receiptId });
    expect(await scene.as('Marta Gil', (context) => getReceipt(context, receiptId))).to.include({
      undoneBy: undone.id,
      undoable: false,
    });
    expect(await failureOf(scene.as('Marta Gil', (context) => undoReceipt(context, receiptId)))).to.have.property(
      'type',
      'Conflict',
    );
    expect(await failureOf(scene.as('Ana Ruiz', (context) => getReceipt(context, receiptId)))).to.have.property(
      'type',
      'NotAuthorized',
    );
    expect(
      await failureOf(scene.as('Marta Gil', (context) => getReceipt(context, crypto.randomUUID()))),
    ).to.have.property('type', 'NotFound');
    const events = await scene.as('Marta Gil', (context) => listEvents(context));
    expect(events.items.map((event) => event.id)).to.deep.equal([id]);
  });
});
