/** The journeys in Spanish: two candidates, second thoughts, pronouns, detours, duplicates and races. */
import { expect } from 'chai';
import { startStack, type Stack } from '../support/stack.ts';
import { openCompany, type Company, type Given, type Stored } from './company.ts';

const given: Given = {
  language: 'es',
  events: [
    { title: 'Standup', start: '2027-10-29T09:30', minutes: 15 },
    { title: 'Comida con Luis', start: '2027-10-29T14:00', with: ['Luis Peña'] },
    { title: 'Presupuesto', start: '2027-11-02T10:00', with: ['Ana Ruiz'], room: 'Sala 2' },
    { title: 'Revisión', start: '2027-11-02T16:00' },
    { title: 'Dentista', start: '2028-03-10T09:30', minutes: 30 },
  ],
  notes: ['comprar tóner', 'clave del wifi: 1234', 'ideas para la fiesta'],
};

const event = async (of: Company, title: string): Promise<Stored[]> =>
  (await of.events()).filter((one) => one.title === title);

describe('journeys in Spanish', function () {
  this.timeout(60_000);
  let stack: Stack;
  before(async () => {
    stack = await startStack();
  });
  after(() => stack.close());

  const company = (more: Given = {}): Promise<Company> => openCompany(stack, { ...given, ...more });

  it('1: two candidates, by order, by hour and by person', async () => {
    for (const [answer, title] of [
      ['la segunda', 'Revisión'],
      ['la de las 4', 'Revisión'],
      ['la de Ana', 'Presupuesto'],
      ['2', 'Revisión'],
    ] as const) {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('Mueve la reunión del martes a las 5'))
        .choices(['Presupuesto', 'Revisión'])
        .contains('1. Presupuesto', '2. Revisión', '16:00')
        .state('choosing');
      (await marta.says(answer)).contains(title, '17:00').receipts('event.moved');
      const starts = (await acme.events()).filter(({ start }) => start.startsWith('2027-11-02'));
      expect(starts.map((one) => [one.title, one.start.slice(11), one.minutes])).to.have.deep.members([
        [title, '17:00', 60],
        title === 'Revisión' ? ['Presupuesto', '10:00', 60] : ['Revisión', '16:00', 60],
      ]);
    }
  });

  it('1: no, the other one, while a yes is awaited', async () => {
    const acme = await company();
    const marta = await acme.talk();
    (await marta.says('cancela la de las 4 del martes')).contains('Revisión').state('confirming');
    (await marta.says('no, la otra')).contains('Presupuesto').state('confirming').receipts();
    (await marta.says('sí')).receipts('event.cancelled');
    expect((await acme.events()).map(({ title }) => title))
      .to.include('Revisión')
      .and.not.include('Presupuesto');
  });

  it('2: tomorrow at nine, before and after midnight', async () => {
    const acme = await company();
    const marta = await acme.talk();
    (await marta.says('Mañana por la mañana a las 9 con Ana')).choices(2).state('choosing');
    (await marta.says('la primera')).contains('Standup', 'hueco').state('confirming').receipts();
    (await marta.says('déjalo')).state('idle');
    const later = await acme.talk('Marta Gil', '2027-10-29T00:20');
    (await later.says('Mañana por la mañana a las 9 con Ana')).choices(2);
    (await later.says('Ana López')).contains('30 de octubre').receipts('event.created');
    expect((await acme.events()).filter(({ start }) => start === '2027-10-30T09:00')).to.have.length(1);
  });

  it('3: second thoughts give one event at the right time', async () => {
    const acme = await company();
    const marta = await acme.talk();
    (await marta.says('adelanta la comida media hora')).contains('13:30').receipts('event.moved');
    (await marta.says('no, espera, una hora')).contains('13:00').receipts('event.moved');
    (await marta.says('mejor a las 6')).contains('18:00').receipts('event.moved');
    expect((await event(acme, 'Comida con Luis')).map(({ start, minutes }) => [start, minutes])).to.deep.equal([
      ['2027-10-29T18:00', 60],
    ]);
  });

  it('4: pronoun, the other one, and undo from another conversation the next day', async () => {
    const acme = await company();
    const marta = await acme.talk();
    (await marta.says('¿a qué hora es la revisión?')).contains('Revisión');
    (await marta.says('Cancélala')).contains('Revisión').state('confirming');
    (await marta.says('no, esa no, la otra')).contains('Presupuesto').state('confirming');
    (await marta.says('sí')).receipts('event.cancelled');
    const next = await acme.talk('Marta Gil', '2027-10-29T10:00');
    (await next.says('deshaz lo de ayer')).contains('Presupuesto', 'Ana Ruiz', 'aviso').receipts('event.restored');
    expect((await event(acme, 'Presupuesto')).map(({ people, room }) => [people, room])).to.deep.equal([
      [['Ana Ruiz'], 'Sala 2'],
    ]);
    (await next.says('deshaz')).contains('nada que deshacer').receipts();
  });

  it('7: a detour, and what «déjalo» drops', async () => {
    const acme = await company();
    const marta = await acme.talk();
    (await marta.says('pon una cita con el médico el viernes')).contains('hora').state('collecting');
    (await marta.says('¿qué tengo el viernes?')).contains('Standup', '¿A qué hora?').state('collecting');
    (await marta.says('cancela la revisión')).contains('Revisión').state('confirming');
    (await marta.says('¿qué notas tengo?')).contains('tóner', '¿Cancelo').state('confirming');
    (await marta.says('no')).contains('¿A qué hora?').state('collecting');
    (await marta.says('déjalo')).state('idle');
    (await marta.says('ya no, mejor sí')).contains('¿A qué hora?').state('collecting');
    (await marta.says('a las 10')).contains('10:00').receipts('event.created');
    expect(await event(acme, 'Revisión')).to.have.length(1);
  });

  it('9: the same yes three times, and once more later', async () => {
    const acme = await company();
    const marta = await acme.talk();
    const [confirm] = (await marta.says('cancela el standup')).buttons;
    const first = await marta.says('sí', { id: 'yes' });
    first.receipts('event.cancelled');
    for (let again = 0; again < 2; again += 1)
      expect((await marta.says('sí', { id: 'yes', after: 0 })).answer).to.deep.equal(first.answer);
    (await marta.says('sí', { after: 5 * 24 * 60 })).state('idle').receipts().lacks('Cancelado');
    (await marta.presses(confirm?.id ?? '')).contains('ya no vale').receipts();
    expect((await marta.sends({ id: 'yes', text: 'no' })).status).to.equal(409);
  });

  it('9: a double press and a card that is no longer open', async () => {
    const acme = await company();
    const marta = await acme.talk();
    const old = (await marta.says('mueve la reunión del martes a las 5')).buttons;
    (await marta.says('la primera')).receipts('event.moved');
    (await marta.presses(old[1]?.id ?? '')).contains('ya no vale').receipts();
    const undo = (await marta.says('apunta leche')).receipts('note.created').buttons.at(-1)?.id ?? '';
    (await marta.presses(undo)).receipts('note.deleted');
    (await marta.presses(undo)).contains('ya está deshecho').receipts();
  });

  it('11: two people ask for the same room at once, and exactly one gets it', async () => {
    const acme = await company();
    const both = await Promise.all(['Marta Gil', 'Luis Peña'].map((person) => acme.talk(person)));
    const heard = await Promise.all(both.map((one) => one.says('reserva la Sala 2 el lunes a las 10')));
    expect(heard.flatMap(({ answer }) => answer.receipts.map(({ kind }) => kind))).to.deep.equal(['event.created']);
    heard
      .find(({ answer }) => answer.receipts.length === 0)
      ?.contains('ocupada')
      .choices(['Sala 1', 'Sin sala']);
  });
});
