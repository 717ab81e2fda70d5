import { expect } from 'chai';
import type { Choice } from '../../dialogue/types.ts';
import { choice, read } from './read.ts';

const meetings = [choice('a', 'Presupuesto', 'Ana Ruiz', '10:00'), choice('b', 'Revisión', 'Luis Pérez', '16:00')];
const three = [...meetings, choice('c', 'Comité de dirección', 'Marta Gil', '17:30')];

const chosen = (text: string, choices: Choice[]): number | undefined =>
  read(text, { awaiting: { kind: 'choice', choices } }).choice;

describe('choices', () => {
  const two: Record<string, number | undefined> = {
    'la segunda': 1,
    'la primera, por favor': 0,
    '2': 1,
    '1.': 0,
    'la 2': 1,
    'opción 1': 0,
    'número dos': 1,
    'la última': 1,
    'el segundo': 1,
    dos: 1,
    'the second one': 1,
    'number 1': 0,
    'option two': 1,
    'the last one please': 1,
    first: 0,
    '2nd': 1,
    Presupuesto: 0,
    'la revision': 1,
    'la de presupuesto': 0,
    'the revisión one': 1,
    'prefiero la revisión': 1,
    presupueto: 0,
    'la de Ana': 0,
    'la de luis': 1,
    'the one with Luis': 1,
    "Ana's": 0,
    'Ana Ruiz': 0,
    'la de las 10': 0,
    'la de las 4': 1,
    'a las 4': 1,
    'the one at 4': 1,
    'the 10:00': 0,
    '4pm': 1,
    'la de las diez': 0,
    'las 16:00': 1,
    'la otra': 1,
    'no, la otra': 1,
    'no, esa no, la otra': 1,
    'the other one': 1,
    'no, the other one': 1,
    'la segunda no': 0,
    'la tercera': undefined,
    '3': undefined,
    '0': undefined,
    'la de Pedro': undefined,
    ninguna: undefined,
    'none of them': undefined,
    hola: undefined,
    'la de las 7': undefined,
    'no sé': undefined,
    '': undefined,
    'qué tengo mañana por la tarde en la agenda': undefined,
  };
  for (const [text, index] of Object.entries(two)) {
    it(`of two: «${text}» → ${index}`, () => {
      expect(chosen(text, meetings)).to.equal(index);
    });
  }

  it('of three: by number, name and hour, and «la otra» names none', () => {
    expect(chosen('la tercera', three)).to.equal(2);
    expect(chosen('el comité', three)).to.equal(2);
    expect(chosen('la de las 5 y media', three)).to.equal(2);
    expect(chosen('the one at 17:30', three)).to.equal(2);
    expect(chosen('la última', three)).to.equal(2);
    expect(chosen('la otra', three)).to.equal(undefined);
  });

  it('names none where the words fit several', () => {
    const same = [choice('a', 'Ana Ruiz'), choice('b', 'Ana López')];
    expect(chosen('Ana', same)).to.equal(undefined);
    expect(chosen('López', same)).to.equal(1);
  });

  it('chooses hours that are offered as such', () => {
    const hours = [choice('17:00', '17:00'), choice('05:00', '05:00')];
    expect(chosen('las 17:00', hours)).to.equal(0);
    expect(chosen('5pm', hours)).to.equal(0);
    expect(chosen('las 5', hours), 'both fit').to.equal(undefined);
  });

  it('is told as `select`, with certainty', () => {
    const { intents } = read('la de Ana', { awaiting: { kind: 'choice', choices: meetings } });
    expect(intents[0]).to.deep.include({ intent: 'select' });
    expect(intents[0]?.score).to.be.above(0.9);
  });
});
