/** What people say in Spanish, on the whole stack: every conversation in a company of its own, on a Thursday at 23:40. */
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

describe('conversations in Spanish', function () {
  this.timeout(60_000);
  let stack: Stack;
  before(async () => {
    stack = await startStack();
  });
  after(() => stack.close());

  const company = (more: Given = {}): Promise<Company> => openCompany(stack, { ...given, ...more });

  describe('agenda', () => {
    it('creates with all that is said, and takes a correction of what was done', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('agenda una reunión con Luis el lunes a las 11 en la Sala 1'))
        .contains('Reunión con Luis', '11:00', 'Luis Peña', 'Sala 1')
        .receipts('event.created')
        .state('idle');
      (await marta.says('perdón, a las 18')).contains('18:00').receipts('event.moved');
      (await marta.says('no, mejor el miércoles')).receipts('event.moved');
      (await marta.says('que dure dos horas')).receipts('event.updated');
      (await marta.says('con Ana López también')).receipts('event.updated');
      (await marta.says('llámala Cierre de mes')).receipts('event.updated');
      expect(await event(acme, 'Cierre de mes')).to.deep.equal([
        {
          title: 'Cierre de mes',
          start: '2027-11-03T18:00',
          minutes: 120,
          people: ['Ana López', 'Luis Peña'],
          room: 'Sala 1',
        },
      ]);
    });

    it('asks for what is missing, and takes rooms, names and numbers as answers', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('crea un evento')).contains('título').state('collecting');
      (await marta.says('')).contains('vacío', 'título').state('collecting');
      (await marta.says('sala 2')).contains('título').state('collecting').lacks('agenda');
      (await marta.says('dentista')).contains('día').state('collecting');
      (await marta.says('mañana')).contains('hora').state('collecting');
      (await marta.says('5')).contains('Dentista', '17:00', 'Sala 2').receipts('event.created');
    });

    it('takes a generic noun for a title', async () => {
      const marta = await (await company()).talk();
      (await marta.says('crea una reunión')).contains('día').lacks('título').state('collecting');
      (await marta.says('con Luis')).state('collecting');
      (await marta.says('el lunes a las 10')).contains('Luis Peña', '10:00').receipts('event.created');
    });

    it('finds the title behind «para»', async () => {
      const marta = await (await company()).talk();
      (await marta.says('quedamos el martes a las 5 para revisar el presupuesto'))
        .contains('«Revisar el presupuesto»', '17:00')
        .receipts('event.created');
    });

    it('tells at once what cannot be', async () => {
      const marta = await (await company()).talk();
      (await marta.says('reunión el 31 de febrero a las 10'))
        .contains('31 de febrero no existe')
        .state('collecting')
        .receipts();
      (await marta.says('déjalo')).state('idle');
      (await marta.says('reunión con Luis ayer a las 10')).contains('ya ha pasado').receipts();
      (await marta.says('déjalo')).state('idle');
      (await marta.says('reunión mañana a las 27')).contains('hora no existe');
      (await marta.says('a las 11')).contains('11:00').receipts('event.created');
    });

    it('says whom it does not know, and asks which of two it means', async () => {
      const marta = await (await company()).talk();
      (await marta.says('crea una reunión con Ana el lunes a las 11'))
        .contains('1. Ana López', '2. Ana Ruiz')
        .choices(['Ana López', 'Ana Ruiz'])
        .state('choosing');
      (await marta.says('la Ruiz')).contains('Ana Ruiz').receipts('event.created');
      (await marta.says('café con Sigfrido el lunes a las 17:00'))
        .contains('Sigfrido no está en THEA')
        .receipts('event.created');
    });

    it('never overlaps silently', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('agenda una comida mañana a las 14:30 con Luis'))
        .contains('ya tienes «Comida con Luis»', 'hueco')
        .state('confirming');
      (await marta.says('no, mejor a las 3')).contains('15:00').receipts('event.created');
    });

    it('lists, looks things up and finds free time', async () => {
      const marta = await (await company()).talk();
      (await marta.says('¿qué tengo mañana?')).contains('09:30–09:45 Standup', '14:00–15:00 Comida con Luis');
      (await marta.says('¿y el martes?')).contains('Presupuesto', 'Revisión').lacks('Standup');
      (await marta.says('¿a qué hora es la revisión?')).contains('16:00').lacks('Presupuesto');
      (await marta.says('cuándo es el dentista')).contains('09:30', 'marzo');
      (await marta.says('¿estoy libre el martes a las 10?')).contains('No', 'Presupuesto');
      (await marta.says('¿cuándo tengo hueco el lunes?')).contains('09:00 a 18:00');
      (await marta.says('¿cuándo podemos vernos Ana Ruiz y yo el martes?'))
        .contains('Ana Ruiz', '11:00 a 16:00')
        .lacks('Presupuesto');
    });

    it('finds an event months ahead, misspelt too', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('mueve el dentista a las 12')).contains('12:00', 'marzo').receipts('event.moved');
      (await marta.says('mueve el dentsita al 13 de marzo')).receipts('event.moved');
      expect(await event(acme, 'Dentista')).to.deep.include.members([
        { title: 'Dentista', start: '2028-03-13T12:00', minutes: 30, people: [], room: null },
      ]);
    });

    it('offers the nearest when nothing fits', async () => {
      const marta = await (await company()).talk();
      (await marta.says('cancela la clase de piano')).contains('No encuentro').choices(3).state('choosing');
      (await marta.says('ninguna')).state('idle').receipts();
    });

    it('moves to an hour and a length at once', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('pon «Foco» el lunes a las 9')).receipts('event.created');
      (await marta.says('muévelo a las 15:30 y dos horas')).receipts('event.moved');
      expect(await event(acme, 'Foco')).to.deep.equal([
        { title: 'Foco', start: '2027-11-01T15:30', minutes: 120, people: [], room: null },
      ]);
      (await marta.says('media hora más tarde')).contains('16:00').receipts('event.moved');
    });

    it('cancels after a yes, and only then', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('cancela la comida')).contains('Comida con Luis').state('confirming').receipts();
      (await marta.says('no')).state('idle').receipts();
      expect(await event(acme, 'Comida con Luis')).to.have.length(1);
      (await marta.says('quítame la comida de mañana')).state('confirming');
      (await marta.says('vale')).receipts('event.cancelled');
      expect(await event(acme, 'Comida con Luis')).to.have.length(0);
    });

    it('books a room that is only asked for, large enough', async () => {
      const marta = await (await company()).talk();
      (await marta.says('reserva una sala mañana a las 10 para 6 personas'))
        .contains('Sala 2')
        .receipts('event.created');
      (await marta.says('necesito una sala mañana a las 10 para 20 personas'))
        .contains('No hay ninguna sala')
        .receipts();
    });

    it('offers other rooms where one is taken, or none', async () => {
      const marta = await (await company()).talk();
      (await marta.says('agenda una demo en la sala 2 el martes a las 10:30'))
        .contains('ocupada')
        .choices(['Sala 1', 'Sin sala']);
      (await marta.says('sin sala')).contains('ya tienes «Presupuesto»').state('confirming');
      (await marta.says('sí')).receipts('event.created').lacks('Sala');
    });

    it('changes people, room and length of what was talked about', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('pon reunión mañana de 12 a 13 en la sala 1 con Luis sobre el lanzamiento')).receipts(
        'event.created',
      );
      (await marta.says('quita a Luis')).receipts('event.updated').lacks('Luis');
      (await marta.says('alárgala media hora')).contains('13:30').receipts('event.updated');
      (await marta.says('y ahora ponla a las 17:00')).contains('17:00').receipts('event.moved');
      (await marta.says('cambia la de presupuesto de sala')).state('collecting').receipts();
      (await marta.says('a la sala 1')).contains('Presupuesto', 'Sala 1').receipts('event.updated');
      expect(await event(acme, 'Lanzamiento')).to.deep.equal([
        { title: 'Lanzamiento', start: '2027-10-29T17:00', minutes: 90, people: [], room: 'Sala 1' },
      ]);
    });

    it('keeps the month of an event that goes to another day of it', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('mete en la agenda la ITV del coche el 20 de diciembre a las 8:15')).receipts('event.created');
      (await marta.says('cámbiala al 21')).contains('21 de diciembre').receipts('event.moved');
      (await marta.says('pensándolo mejor, al 22')).contains('22 de diciembre').receipts('event.moved');
    });
  });

  describe('notes, several requests, talk', () => {
    it('takes, finds, changes and deletes notes, and takes all back', async () => {
      const acme = await company();
      const marta = await acme.talk();
      (await marta.says('qué notas tengo')).contains('tóner', 'wifi', 'fiesta');
      (await marta.says('borra la del tóner')).contains('¿Borro la nota «comprar tóner»').state('confirming');
      (await marta.says('sí')).receipts('note.deleted');
      (await marta.says('deshaz')).contains('comprar tóner').receipts('note.restored');
      (await marta.says('apunta que hay que llamar a Pedro'))
        .contains('hay que llamar a Pedro')
        .receipts('note.created');
      (await marta.says('bórrala')).contains('llamar a Pedro').state('confirming');
      (await marta.says('sí')).receipts('note.deleted');
      (await marta.says('cambia la nota del wifi por clave del wifi: 9999')).contains('9999').receipts('note.updated');
      (await marta.says('busca la nota del wifi')).contains('9999').lacks('tóner');
      (await marta.says('añade globos a la nota de la fiesta'))
        .contains('ideas para la fiesta, globos')
        .receipts('note.updated');
      expect(await acme.notes()).to.have.members([
        'comprar tóner',
        'clave del wifi: 9999',
        'ideas para la fiesta, globos',
      ]);
    });

    it('asks what to note, and takes any words', async () => {
      const marta = await (await company()).talk();
      (await marta.says('quiero anotar algo')).contains('¿Qué apunto?').state('collecting');
      (await marta.says('cancelar la suscripción del gimnasio'))
        .contains('cancelar la suscripción del gimnasio')
        .receipts('note.created');
    });

    it('does two things of one message, and says what was too much', async () => {
      const marta = await (await company()).talk();
      (await marta.says('pon dentista el 12 de diciembre a las 9:30 y apunta llevar la tarjeta')).receipts(
        'event.created',
        'note.created',
      );
      (
        await marta.says(
          'apunta A, crea reunión con Luis el lunes a las 10, apunta B, apunta C, apunta D y cancela el standup',
        )
      )
        .contains('he dejado fuera', 'cancelar un evento')
        .receipts('note.created', 'event.created', 'note.created', 'note.created');
    });

    it('greets, helps, thanks, and says honestly what it cannot do', async () => {
      const marta = await (await company()).talk();
      (await marta.says('hola')).contains('Marta');
      (await marta.says('¿qué puedes hacer?')).contains('Agenda una reunión', 'Apunta');
      (await marta.says('gracias')).contains('De nada');
      (await marta.says('cuánto es 2+2')).contains('no sé hacerlo', 'agenda', 'notas');
      (await marta.says('recuérdame mañana a las 9 llamar a Juan'))
        .contains('más adelante', 'evento', 'nota')
        .receipts();
      (await marta.says('quiero hablar con una persona')).contains('nadie');
    });

    it('bears strange input', async () => {
      const marta = await (await company()).talk();
      (await marta.says('🎉🎉')).containsAny('no sé hacerlo', 'No lo he entendido').state('idle').receipts();
      (await marta.says('')).contains('vacío').state('idle');
      (await marta.says('12345')).state('idle').receipts();
      (await marta.says('عقد اجتماع غدا')).state('idle').receipts();
      (await marta.says('sala 2')).state('idle').receipts();
      (await marta.says('¿? ... !!')).state('idle').receipts();
      (await marta.says(`apunta ${'a '.repeat(1_900)}`)).receipts('note.created');
      expect((await marta.sends({ text: 'a'.repeat(4_001) })).status).to.equal(400);
    });
  });
});
