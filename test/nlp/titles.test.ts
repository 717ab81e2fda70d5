import { expect } from 'chai';
import { read, values } from './read.ts';

describe('titles', () => {
  const titles: Record<string, string[]> = {
    'agenda dentista el 3 de marzo de 2028 a las 10': ['dentista'],
    'Agenda Revisión ITV mañana a las 9': ['Revisión ITV'],
    'ponme reunión con Ana mañana a las 9': ['reunión'],
    'reunión con Luis sobre Presupuesto 2028 el lunes a las 10': ['Presupuesto 2028'],
    'agenda «Cena, con vino» el sábado a las 21:00': ['Cena, con vino'],
    'schedule "Budget v2" on monday at noon': ['Budget v2'],
    'schedule a lunch with Ana Ruiz tomorrow at 1': ['lunch'],
    'put dentist in my calendar on friday at 10': ['dentist'],
    'create a meeting called Launch plan on friday at 10': ['Launch plan'],
    'crea una reunión llamada Cierre de año el viernes': ['Cierre de año'],
    'crea una reunión llamada Kick off el lunes': ['Kick off'],
    'pon en la agenda revisión médica el jueves a las 8, por favor': ['revisión médica'],
    'mueve la reunión del martes a las 5': [],
    'cancela lo de Ana': [],
    'cancela la reunión de presupuesto': ['reunión de presupuesto'],
    'move the standup to 10': ['standup'],
    '¿qué tengo mañana?': [],
    'borra la nota del tóner': ['tóner'],
    '¿qué apunté sobre el tóner?': ['tóner'],
    'what did I note about the printer?': ['printer'],
    'delete the note about toner': ['toner'],
    'cambia la nota de la compra por pan y queso': ['compra'],
    'recuérdame llamar a Luis a las 5': ['llamar a Luis'],
    'agenda una llamada con el banco el lunes de 10 a 11': ['llamada con el banco'],
    'schedule a call with the bank on Monday from 10 to 11': ['call with the bank'],
    "what's my next meeting?": [],
    'no wait, an hour': [],
    'book me a room for 6 tomorrow at 4': [],
  };
  for (const [text, expected] of Object.entries(titles)) {
    it(`${text} → ${expected.join('') || 'none'}`, () => {
      expect(values(text, 'title')).to.deep.equal(expected);
    });
  }

  it('is what answers a question for it', () => {
    const awaiting = { kind: 'slot', slot: 'title' } as const;
    expect(values('Comité de dirección', 'title', { awaiting })).to.deep.equal(['Comité de dirección']);
  });
});

describe('notes', () => {
  const texts: Record<string, string> = {
    'apunta pan y leche': 'pan y leche',
    'Apunta: comprar tóner para la impresora el viernes': 'comprar tóner para la impresora el viernes',
    'anota que el código es 4821': 'el código es 4821',
    'oye, apúntame que Luis llega tarde': 'Luis llega tarde',
    'toma nota: La llave está en recepción': 'La llave está en recepción',
    'nueva nota: ideas para el viaje #viaje': 'ideas para el viaje',
    'crea una nota que diga «No tocar»': 'No tocar',
    'añade leche a la lista de la compra': 'leche',
    'note that the door code is 4821 #office': 'the door code is 4821',
    'please jot down call the plumber': 'call the plumber',
    'make a note: Milk is out': 'Milk is out',
    'add eggs to the shopping list please': 'eggs',
    'can you write down that Luis prefers blue': 'Luis prefers blue',
  };
  for (const [text, expected] of Object.entries(texts)) {
    it(`${text} → ${expected}`, () => {
      expect(values(text, 'text')).to.deep.equal([expected]);
    });
  }

  it('has items where several short things are listed', () => {
    expect(values('apunta pan, leche y huevos', 'item')).to.deep.equal(['pan', 'leche', 'huevos']);
    expect(values('add milk and eggs to the shopping list', 'item')).to.deep.equal(['milk', 'eggs']);
    expect(values('add milk and eggs to the shopping list', 'list')).to.deep.equal(['shopping']);
    expect(values('añade leche a la lista de la compra', 'list')).to.deep.equal(['compra']);
    expect(values('anota que Luis llega tarde y falta tóner', 'item')).to.deep.equal([]);
  });

  it('has the new text of a note that is changed', () => {
    expect(values('edita la nota del tóner: ya está comprado', 'text')).to.deep.equal(['ya está comprado']);
    expect(values('change the note about toner to say buy two', 'text')).to.deep.equal(['buy two']);
    expect(values('edita la nota del tóner', 'text')).to.deep.equal([]);
  });
});

const parts = (text: string): string[] =>
  read(text).segments.map(({ text: part, intents }) => `${intents[0]?.intent}: ${part}`);

describe('several requests', () => {
  it('are told apart where each has a verb of its own', () => {
    expect(parts('apunta pan y recuérdame llamar a Luis a las 5')).to.deep.equal([
      'note.create: apunta pan',
      'reminder.create: recuérdame llamar a Luis a las 5',
    ]);
    expect(parts('Cancel my meeting with Luis and book dentist friday at 10')).to.have.length(1);
    expect(parts('Cancel my meeting with Luis and move the standup to 10')).to.deep.equal([
      'agenda.cancel: Cancel my meeting with Luis',
      'agenda.move: move the standup to 10',
    ]);
    expect(parts('Apunta pan. ¿Qué tengo mañana?')).to.deep.equal([
      'note.create: Apunta pan',
      'agenda.list: ¿Qué tengo mañana?',
    ]);
  });

  it('stay one where it is one', () => {
    for (const text of [
      'apunta pan y leche',
      'reunión con Ana y Luis mañana',
      'apunta "pan y cancela todo"',
      'hola, agenda dentista mañana',
      'note buy milk and call the plumber',
      'a las 9, mejor',
    ]) {
      expect(read(text).segments, text).to.have.length(1);
    }
  });

  it('have entities with offsets of their own, and of the whole message', () => {
    const text = 'apunta pan y mueve la reunión con Luis a las 5';
    const { segments, entities } = read(text);
    expect(segments).to.have.length(2);
    for (const segment of segments) {
      expect(text.slice(segment.start, segment.end)).to.equal(segment.text);
      for (const entity of segment.entities) expect(segment.text.slice(entity.start, entity.end)).to.equal(entity.text);
    }
    for (const entity of entities) expect(text.slice(entity.start, entity.end)).to.equal(entity.text);
  });
});
