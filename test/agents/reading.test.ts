/** What messages fill, from their words on: read by the real language side, related by each intent's `read`. */
import { expect } from 'chai';
import { findIntent } from '../../agents/index.ts';
import type { ReadInput } from '../../agents/agent.ts';
import type { Slots } from '../../dialogue/types.ts';
import { analyse } from '../../nlp/index.ts';

const id = (tail: string): string => `00000000-0000-4000-8000-0000000000${tail}`;
const directory = {
  people: [
    { id: id('01'), name: 'Marta Gil' },
    { id: id('02'), name: 'Ana Ruiz' },
    { id: id('03'), name: 'Ana López' },
    { id: id('04'), name: 'Luis Peña' },
  ],
  rooms: [{ id: id('a1'), name: 'Sala 1' }],
};
const mentions = [
  { type: 'note', id: id('d1'), names: ['comprar tóner'] },
  { type: 'event', id: id('e1'), names: ['Presupuesto'] },
  { type: 'event', id: id('e2'), names: ['Revisión'] },
  { type: 'note', id: id('d2'), names: ['llamar'] },
];

/** Thursday night, as in the journeys. */
const ref = '2027-10-28T23:40:00';

const read = (intent: string, text: string, more: Partial<ReadInput> = {}): Slots => {
  const { language, entities } = analyse({ text, ref, timeZone: 'Europe/Madrid', directory });
  const input: ReadInput = {
    text,
    language,
    entities,
    ref,
    timeZone: 'Europe/Madrid',
    mentions: [],
    slots: {},
    ...more,
  };
  const found = findIntent(intent);
  if (!found) throw new Error(`nobody serves ${intent}`);
  return found.spec.read(input);
};

const table = (intent: string, rows: readonly [text: string, slots: Slots, more?: Partial<ReadInput>][]): void => {
  describe(intent, () => {
    for (const [text, slots, more] of rows)
      it(`«${text}»${more?.awaiting ? ` to ${more.awaiting}` : ''}`, () =>
        expect(read(intent, text, more)).to.deep.equal(slots));
  });
};

describe('agents: what messages fill', () => {
  table('agenda.create', [
    [
      'Mañana por la mañana a las 9 con Ana',
      { title: 'Reunión con Ana', date: '2027-10-29', time: '09:00', people: ['Ana'] },
    ],
    ['Agenda dentista el jueves a las 17:30', { title: 'Dentista', date: '2027-11-04', time: '17:30' }],
    [
      'pon una comida con Luis el viernes de 14 a 16',
      { title: 'Comida', date: '2027-10-29', time: '14:00', end: '16:00', people: [id('04')] },
    ],
    [
      'Reunión de equipo el lunes a las 10 en la Sala 1 durante 45 minutos',
      { title: 'Reunión de equipo', date: '2027-11-01', time: '10:00', minutes: 45, place: id('a1') },
    ],
    [
      'set up lunch with Ana López on Friday at 1',
      { title: 'Lunch', date: '2027-10-29', time: '13:00', people: [id('03')] },
    ],
    ['crea una reunión el martes', { title: 'Reunión', date: '2027-11-02' }],
    ['reunión el 31 de febrero a las 10', { title: 'Reunión', date: 'invalid:2028-02-31', time: '10:00' }],
    ['reunión de ventas todos los lunes', { title: 'Reunión de ventas', repeat: 'todos los lunes' }],
    ['Presupuesto 2028', { title: 'Presupuesto 2028' }, { awaiting: 'title' }],
    ['ponle «Cierre de mes»', { title: 'Cierre de mes' }, { awaiting: 'title' }],
    ['Comida con Luis', { title: 'Comida con Luis', people: [id('04')] }, { awaiting: 'title' }],
    ['mejor el jueves', { date: '2027-11-04' }, { awaiting: 'title', slots: { date: '2027-11-02' } }],
    ['mañana a las 9', { date: '2027-10-29', time: '09:00' }, { awaiting: 'date', slots: { title: 'X' } }],
    ['a las 5', { date: '2027-10-29', time: '17:00' }, { awaiting: 'date', slots: { title: 'X' } }],
    ['10', { time: '10:00' }, { awaiting: 'time', slots: { title: 'X', date: '2027-11-02' } }],
    ['5:30', { time: '17:30' }, { awaiting: 'time', slots: { title: 'X', date: '2027-11-02' } }],
    ['no, a las 6', { time: '18:00' }, { slots: { title: 'X', date: '2027-11-02', time: '17:00' } }],
    ['mejor el jueves', { date: '2027-11-04' }, { slots: { title: 'X', date: '2027-11-02', time: '17:00' } }],
    ['a las 11', { end: '11:00' }, { awaiting: 'end', slots: { title: 'X', date: '2027-11-02', time: '10:00' } }],
    ['con Pepe', { people: ['Pepe'] }, { awaiting: 'people', slots: { title: 'X' } }],
    ['la azul', { place: 'la azul' }, { awaiting: 'place', slots: { title: 'X' } }],
    ['sí', {}, { slots: { title: 'X', date: '2027-11-02', time: '17:00' } }],
  ]);

  table('agenda.move', [
    ['Mueve la reunión del martes a las 5', { onDate: '2027-11-02', toTime: '17:00', saidTimes: ['17:00', '05:00'] }],
    [
      'mueve la reunión con Luis del martes al jueves a las 12',
      { onDate: '2027-11-02', withPeople: [id('04')], withNames: ['Luis'], toDate: '2027-11-04', toTime: '12:00' },
    ],
    ['Pasa la reunión de las 10 al jueves', { atTimes: ['10:00', '22:00'], toDate: '2027-11-04' }],
    [
      'cambia el dentista de mañana a las 9 para el lunes a las 11',
      {
        onDate: '2027-10-29',
        atTimes: ['09:00', '21:00'],
        words: ['dentista'],
        toDate: '2027-11-01',
        toTime: '11:00',
        halfDay: true,
      },
    ],
    ['mueve la del martes a las 5 a las 6', { onDate: '2027-11-02', atTimes: ['17:00', '05:00'], toTime: '18:00' }],
    ['retrasa la revisión media hora', { words: ['revision'], shift: 30 }],
    ['adelanta el presupuesto una hora', { words: ['presupuesto'], shift: -60 }],
    ["Push my 3 o'clock back half an hour", { atTimes: ['15:00', '03:00'], shift: 30 }],
    ["Move Tuesday's meeting to 5", { onDate: '2027-11-02', toTime: '17:00' }],
    ["move tomorrow's standup to 10", { onDate: '2027-10-29', words: ['standup'], toTime: '10:00', halfDay: true }],
    [
      'move the budget meeting from Tuesday to Thursday',
      { onDate: '2027-11-02', words: ['budget'], toDate: '2027-11-04' },
    ],
    ['move the meeting on Tuesday to Thursday at 3', { onDate: '2027-11-02', toDate: '2027-11-04', toTime: '15:00' }],
    ['muévela a las 6', { eventId: id('e1'), toTime: '18:00' }, { mentions }],
    ['mueve la segunda a las 5', { eventId: id('e2'), toTime: '17:00' }, { mentions }],
    ['no wait, an hour', { eventId: id('e1'), shift: 60, again: true }, { mentions }],
    ['a las 6', { toTime: '18:00', shift: 0 }, { awaiting: 'toTime', slots: { eventId: id('e1') } }],
    ['10', { toTime: '10:00', shift: 0, halfDay: true }, { awaiting: 'toTime', slots: { eventId: id('e1') } }],
    ['el jueves', { toDate: '2027-11-04' }, { awaiting: 'toTime', slots: { eventId: id('e1') } }],
    ['no, una hora', { shift: -60 }, { slots: { eventId: id('e1'), shift: -30 } }],
    ['sí', {}, { slots: { eventId: id('e1') }, mentions }],
  ]);

  table('agenda.cancel', [
    ['cancela la reunión del martes con Luis', { onDate: '2027-11-02', withPeople: [id('04')], withNames: ['Luis'] }],
    ['Cancélala', { eventId: id('e1') }, { mentions }],
    ['no, esa no, la otra', { eventId: id('e2') }, { mentions, slots: { eventId: id('e1') } }],
    ['no, la otra', { notEventId: id('e1') }, { mentions: mentions.slice(0, 2), slots: { eventId: id('e1') } }],
    ['Cancélala', {}],
    ['no', {}, { mentions, slots: { eventId: id('e1') } }],
  ]);

  table('agenda.edit', [
    [
      'cambia el título de la reunión del martes a Presupuesto 2028',
      { onDate: '2027-11-02', newTitle: 'Presupuesto 2028' },
    ],
    ['la reunión del martes que dure dos horas', { onDate: '2027-11-02', minutes: 120 }],
    ['añade a Ana Ruiz a la reunión del martes', { onDate: '2027-11-02', people: [id('02')] }],
    ['Médico', { newTitle: 'Médico' }, { awaiting: 'newTitle', slots: { eventId: id('e1') } }],
  ]);

  table('agenda.list', [
    ['¿qué tengo el viernes?', { period: '2027-10-29' }],
    ['qué reuniones tengo esta semana con Luis', { period: '2027-10-25/2027-10-31', people: [id('04')] }],
    ['mi agenda', {}],
  ]);

  table('agenda.availability', [
    ['¿cuándo tengo un hueco de una hora el martes?', { period: '2027-11-02', minutes: 60 }],
    ['¿estoy libre el jueves a las 10?', { period: '2027-11-04', at: '10:00' }],
  ]);

  table('note.create', [
    ['apunta comprar tóner', { text: 'comprar tóner' }],
    ['toma nota: revisar el contrato #legal', { text: 'revisar el contrato', tags: ['legal'] }],
    ['write down that the printer is broken', { text: 'the printer is broken' }],
    ['crea una nota', {}],
    ['pan y leche', { text: 'pan y leche' }, { awaiting: 'text' }],
  ]);

  table('note.search', [
    ['¿qué notas tengo sobre el tóner?', { query: 'tóner' }],
    ['mis notas', {}],
    ['busca notas con #legal', { tag: 'legal' }],
  ]);

  table('note.edit', [
    ['cambia la nota del tóner por: comprar dos tóners', { query: 'tóner', text: 'comprar dos tóners' }],
    ['change the toner note to buy two toners', { query: 'toner', text: 'buy two toners' }],
    ['comprar tres', { text: 'comprar tres' }, { awaiting: 'text', slots: { noteId: id('d1') } }],
  ]);

  table('note.delete', [
    ['borra la nota del tóner', { query: 'tóner' }],
    ['borra esa nota', { noteId: id('d1') }, { mentions }],
    ['no, la otra', { noteId: id('d2') }, { mentions, slots: { noteId: id('d1') } }],
    ['borra esa nota', {}],
  ]);

  table('undo', [
    ['deshaz', {}],
    ['deshaz lo de ayer', { day: '2027-10-27' }],
  ]);
});
