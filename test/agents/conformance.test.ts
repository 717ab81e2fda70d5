/** What every agent must keep, whichever it is: a new one is tested on arrival. */
import { expect } from 'chai';
import { intentLabels } from '../../nlp/labels.ts';
import { catalogues } from '../../replies/catalogues.ts';
import { agents, findIntent } from '../../agents/index.ts';
import { manifestOf } from '../../agents/agent.ts';
import { roles } from '../../db/permissions.ts';
import { en } from '../../replies/en.ts';
import { es } from '../../replies/es.ts';
import { newScene, textOf } from './scene.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';

const specs = agents.flatMap((agent) => agent.intents.map((spec) => ({ agent, spec })));
const known = new Set<string>(Object.values(roles).flat());

describe('agents: conformance', () => {
  let db: TestDatabase;
  before(async () => {
    db = await testDatabase();
  });
  after(() => db.drop());

  it('has no two intents of one name', () => {
    const names = specs.map(({ spec }) => spec.intent);
    expect(new Set(names).size).to.equal(names.length);
  });

  for (const { agent, spec } of specs)
    describe(spec.intent, () => {
      it('declares a permission that some role gives', () => expect(known.has(spec.permission)).to.equal(true));

      it('has its name and questions in both languages', () => {
        for (const key of [`intent.${spec.intent}`, ...spec.slots.map((slot) => slot.ask)]) {
          expect(es, key).to.have.property(key);
          expect(en, key).to.have.property(key);
        }
      });

      it('has a manifest that is plain data', () => {
        const manifest = manifestOf(agent, spec);
        expect(JSON.parse(JSON.stringify(manifest))).to.deep.equal(manifest);
      });

      it('reads nothing from nothing', () => {
        const input = {
          text: '',
          language: 'es' as const,
          entities: [],
          ref: '2027-10-28T23:40:00',
          timeZone: 'Europe/Madrid',
          mentions: [],
          slots: {},
        };
        expect(spec.read(input)).to.deep.equal({});
      });

      it('is found by its name', () => expect(findIntent(spec.intent)?.spec).to.equal(spec));

      if (spec.effect === 'write')
        it('is refused to a viewer', async () => {
          const scene = await newScene(db);
          const slots = { title: 'X', date: '2027-11-02', time: '10:00', text: 'X' };
          const failure = await scene.act('Vera Sol', spec.intent, slots).then(
            (result) => (result.kind === 'refused' || result.kind === 'answer' ? 'NotAuthorized' : result.kind),
            (error: unknown) => (error as { type?: string }).type,
          );
          expect(failure).to.equal('NotAuthorized');
        });
      else
        it('answers in both languages without changing a row', async () => {
          const scene = await newScene(db);
          const result = await scene.act('Marta Gil', spec.intent, {});
          expect(result.kind).to.equal('answer');
          expect(textOf(result, 'es')).not.to.equal(textOf(result, 'en'));
          const rows = await scene.as('Marta Gil', ({ em }) => em.execute<unknown[]>('select 1 from receipts'));
          expect(rows).to.deep.equal([]);
        });
    });

  it('takes a gathering for an appointment until gatherings have an agent', () => {
    expect(findIntent('event.create')?.spec.intent).to.equal('agenda.create');
    expect(findIntent('event.search')?.spec.intent).to.equal('agenda.list');
    expect(findIntent('event.join')).to.equal(undefined);
  });

  it('says honestly what it cannot do yet, and what comes nearest', async () => {
    const scene = await newScene(db);
    const result = await scene.act('Marta Gil', 'oos', { asked: 'reminder.create' });
    expect(textOf(result))
      .to.contain('Los recordatorios llegarán más adelante')
      .and.contain('crear un evento')
      .and.contain('nota');
    expect(textOf(await scene.act('Marta Gil', 'oos', { asked: 'note.complete' }))).to.equal(
      'Todavía no sé marcar una nota como hecha. Lo más parecido que puedo hacer es buscar en tus notas.',
    );
    expect(textOf(await scene.act('Marta Gil', 'oos'))).to.contain('Eso no sé hacerlo');
  });

  it('has a name in every language for all that people may ask for', () => {
    const named = [...intentLabels, ...agents.flatMap((agent) => agent.intents.map((spec) => spec.intent))];
    for (const intent of named)
      for (const catalogue of Object.values(catalogues)) expect(catalogue).to.have.property(`intent.${intent}`);
  });

  it('greets as the hour asks for', async () => {
    const scene = await newScene(db);
    const hello = async (now: string) => textOf(await scene.act('Marta Gil', 'greet', {}, { now }));
    expect(await hello('2027-10-28T07:00:00.000Z')).to.contain('¡Buenos días, Marta!');
    expect(await hello('2027-10-28T14:00:00.000Z')).to.contain('¡Buenas tardes');
    expect(await hello('2027-10-28T21:00:00.000Z')).to.contain('¡Buenas noches');
    expect(await hello('2027-10-28T02:00:00.000Z')).to.contain('¡Buenas noches');
  });
});
