import { expect } from 'chai';
import { createNote, deleteNote, getNote, listNotes, updateNote } from '../../agents/notes/notes.ts';
import { expectKind, newScene, textOf, type Scene } from './scene.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('agents/notes', () => {
  let db: TestDatabase;
  let scene: Scene;
  before(async () => {
    db = await testDatabase();
  });
  beforeEach(async () => {
    scene = await newScene(db);
  });
  after(() => db.drop());

  const add = (text: string, tags: string[] = [], person = 'Marta Gil') =>
    scene.as(person, async (context) => (await createNote(context, { text, tags })).note);
  const texts = async (person = 'Marta Gil') =>
    (await scene.as(person, (context) => listNotes(context))).items.map(({ text }) => text);

  it('writes down, and says what', async () => {
    const done = expectKind(
      await scene.act('Marta Gil', 'note.create', { text: 'comprar tóner', tags: ['oficina'] }),
      'done',
    );
    expect(done.receipts[0]?.kind).to.equal('note.created');
    expect(textOf(done)).to.equal('Apuntado: comprar tóner');
    expect(await texts()).to.deep.equal(['comprar tóner']);
    expect(await texts('Ana Ruiz')).to.deep.equal([]);
  });

  it('finds in both languages, without accents, by word forms and by tag', async () => {
    await add('Reunión con el médico');
    await add('Buy two toners for the printer');
    await add('Comprar café', ['Oficina']);
    const ask = async (slots: Record<string, string>, language: 'es' | 'en' = 'es') =>
      textOf(await scene.act('Marta Gil', 'note.search', slots), language);
    expect(await ask({ query: 'reuniones medicos' })).to.equal('Tienes esta nota:\n· Reunión con el médico');
    expect(await ask({ query: 'toner' }, 'en')).to.equal('You have this note:\n· Buy two toners for the printer');
    expect(await ask({ query: 'oficina' })).to.contain('Comprar café #Oficina');
    expect(await ask({ tag: 'oficina' })).to.contain('Comprar café');
    expect(await ask({ query: 'leche' })).to.equal('No encuentro ninguna nota con «leche».');
    expect(await ask({}))
      .to.contain('Tienes estas notas:')
      .and.to.contain('médico');
    expect(textOf(await scene.act('Ana Ruiz', 'note.search'))).to.equal('Todavía no tienes ninguna nota.');
  });

  it('shows ten and says that there are more', async () => {
    for (let n = 0; n < 11; n += 1) await add(`nota ${n}`);
    expect(textOf(await scene.act('Marta Gil', 'note.search'))).to.contain('Hay más');
  });

  it('changes the one that is meant', async () => {
    await add('comprar tóner');
    await add('llamar al banco');
    const question = expectKind(await scene.act('Marta Gil', 'note.edit', { query: 'tóner' }), 'ask');
    expect(question.slot).to.equal('text');
    const done = expectKind(
      await scene.act('Marta Gil', 'note.edit', { query: 'tóner', text: 'comprar dos tóners' }),
      'done',
    );
    expect(textOf(done)).to.equal('Hecho, la nota dice ahora: comprar dos tóners');
    expect(await texts()).to.have.members(['comprar dos tóners', 'llamar al banco']);
  });

  it('asks before it deletes, and only deletes what it showed', async () => {
    const note = await add('comprar tóner');
    const question = expectKind(await scene.act('Marta Gil', 'note.delete', { query: 'toner' }), 'confirm');
    expect(textOf(question)).to.equal('¿Borro la nota «comprar tóner»?');
    await scene.as('Marta Gil', (context) => updateNote(context, note.id, { pinned: true }));
    expectKind(
      await scene.act('Marta Gil', 'note.delete', { query: 'toner' }, { confirmed: question.hash }),
      'confirm',
    );
    const anew = expectKind(await scene.act('Marta Gil', 'note.delete', { noteId: note.id }), 'confirm');
    const done = expectKind(
      await scene.act('Marta Gil', 'note.delete', { noteId: note.id }, { confirmed: anew.hash }),
      'done',
    );
    expect(done.receipts[0]?.kind).to.equal('note.deleted');
    expect(await texts()).to.deep.equal([]);
    expect(textOf(await scene.act('Marta Gil', 'note.delete', { noteId: note.id }))).to.equal('Esa nota ya no existe.');
  });

  it('asks which, offers the newest, or says that there is none', async () => {
    expect(textOf(await scene.act('Marta Gil', 'note.delete', { query: 'x' }))).to.equal('No tienes ninguna nota.');
    await add('comprar tóner negro');
    await add('comprar tóner azul');
    expect(
      expectKind(await scene.act('Marta Gil', 'note.delete', { query: 'tóner' }), 'choose').candidates,
    ).to.have.length(2);
    expect(textOf(await scene.act('Marta Gil', 'note.delete', { query: 'leche' }))).to.contain('No encuentro esa nota');
  });

  it('refuses what cannot be a note, with the place and the remedy', async () => {
    const refused = (input: { text: string; tags?: string[] }) =>
      failureOf(scene.as('Marta Gil', (context) => createNote(context, input)));
    expect(await refused({ text: '  ' })).to.include({
      type: 'InvalidRequest',
      message: 'text: must have 1 to 4,000 characters',
    });
    expect(await refused({ text: 'x'.repeat(4001) })).to.have.property('type', 'InvalidRequest');
    expect(await refused({ text: 'x', tags: [''] })).to.have.property('type', 'InvalidRequest');
    expect(await failureOf(scene.as('Vera Sol', (context) => createNote(context, { text: 'x' })))).to.have.property(
      'type',
      'NotAuthorized',
    );
  });

  it('keeps notes from everybody else, owners included', async () => {
    const note = await add('secreto');
    for (const person of ['Ana Ruiz', 'Olga Rey'])
      expect(await failureOf(scene.as(person, (context) => getNote(context, note.id)))).to.have.property(
        'type',
        'NotFound',
      );
    expect(await scene.as('Marta Gil', (context) => getNote(context, note.id))).to.include({ text: 'secreto' });
  });

  it('refuses a change that is based on an older version', async () => {
    const note = await add('uno');
    await scene.as('Marta Gil', (context) =>
      updateNote(context, note.id, { text: 'dos', tags: ['#a', 'a'] }, { version: note.version }),
    );
    const late = scene.as('Marta Gil', (context) => deleteNote(context, note.id, { version: note.version }));
    expect(await failureOf(late)).to.have.property('type', 'Conflict');
    expect((await scene.as('Marta Gil', (context) => getNote(context, note.id))).tags).to.deep.equal(['a']);
  });

  it('gives pages that together hold every note once', async () => {
    for (let n = 0; n < 5; n += 1) await add(`nota ${n}`);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listNotes>> = await scene.as('Marta Gil', (context) =>
        listNotes(context, { limit: 2, ...(cursor ? { cursor } : {}) }),
      );
      seen.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.toSorted()).to.deep.equal(['nota 0', 'nota 1', 'nota 2', 'nota 3', 'nota 4']);
    expect(await failureOf(scene.as('Marta Gil', (context) => listNotes(context, { cursor: 'x' })))).to.have.property(
      'type',
      'InvalidRequest',
    );
  });
});
