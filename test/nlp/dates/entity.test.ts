import { expect } from 'chai';
import type { Entity } from '../../../dialogue/types.ts';
import { readDates } from '../../../nlp/dates/index.ts';
import type { DateOptions } from '../../../nlp/dates/index.ts';

const SPANISH: DateOptions = { language: 'es', ref: '2026-03-04T10:00:00', timeZone: 'Europe/Madrid' };
const ENGLISH: DateOptions = { ...SPANISH, language: 'en' };

function only(text: string, options: DateOptions = SPANISH): Entity {
  const found = readDates(text, options);
  expect(found, text).to.have.length(1);
  return found[0] as Entity;
}

function types(text: string): string[] {
  return readDates(text, SPANISH).map((entity) => entity.type);
}

function at(text: string, ref: string, timeZone: string): Entity['value'] {
  return only(text, { language: 'es', ref, timeZone }).value;
}

describe('a date entity', () => {
  it('tells its type', () => {
    expect(types('el martes')).to.deep.equal(['date']);
    expect(types('a las 5')).to.deep.equal(['time']);
    expect(types('el martes a las 5')).to.deep.equal(['datetime']);
    expect(types('de 3 a 5')).to.deep.equal(['range']);
    expect(types('media hora')).to.deep.equal(['duration']);
    expect(types('cada lunes')).to.deep.equal(['recurrence']);
    expect(types('el 31 de febrero')).to.deep.equal(['date']);
  });

  it('points at its words with UTF-16 offsets', () => {
    const text = '👩‍💼 Ponme reunión mañana a las 5, ¿vale?';
    const found = only(text);
    expect(found.text).to.equal('mañana a las 5');
    expect(text.slice(found.start, found.end)).to.equal('mañana a las 5');
  });

  it('keeps offsets behind decomposed accents', () => {
    const text = 'la reunio\u0301n del mie\u0301rcoles';
    const found = only(text);
    expect(text.slice(found.start, found.end)).to.equal('del mie\u0301rcoles');
  });

  it('offers the other half of the day when none was said, less plausible in the small hours', () => {
    const five = only('a las 5');
    expect(five.alternatives?.map((other) => other.value)).to.deep.equal(['T05:00']);
    const eight = only('a las 8');
    expect(eight.alternatives?.map((other) => other.value)).to.deep.equal(['T20:00']);
    expect(eight.alternatives?.[0]?.score).to.be.greaterThan(five.alternatives?.[0]?.score ?? 1);
    expect(only('a las 5 de la tarde').alternatives).to.equal(undefined);
    expect(only('17:00').alternatives).to.equal(undefined);
    expect(only('at 5pm', ENGLISH).alternatives).to.equal(undefined);
  });

  it('offers both readings of «el próximo viernes» and of a weekday said on that day', () => {
    expect(only('el próximo viernes')).to.deep.include({
      value: '2026-03-13',
      alternatives: [{ value: '2026-03-06', score: 0.45 }],
    });
    expect(only('el miércoles')).to.deep.include({
      value: '2026-03-11',
      alternatives: [{ value: '2026-03-04', score: 0.2 }],
    });
  });

  it('offers the other order of day and month', () => {
    expect(only('el 3/4').alternatives).to.deep.equal([{ value: '2026-03-04', score: 0.15 }]);
    expect(only('4/3', ENGLISH).value).to.equal('2026-04-03');
    expect(only('15/4', ENGLISH).alternatives).to.equal(undefined);
  });

  it('can be taken apart again', () => {
    const found = only('mueve la del martes a las 5');
    expect(found.value).to.equal('2026-03-10T17:00');
    expect(found.parts?.map(({ type, text, value }) => ({ type, text, value }))).to.deep.equal([
      { type: 'date', text: 'del martes', value: '2026-03-10' },
      { type: 'time', text: 'a las 5', value: 'T17:00' },
    ]);
    expect(found.parts?.[1]?.alternatives).to.deep.equal([{ value: 'T05:00', score: 0.05 }]);
  });

  it('keeps both ends of a stretch, settled on each other', () => {
    const hours = only('pasa la de las 10 a las 12');
    expect(hours.value).to.equal('T10:00/T12:00');
    expect(hours.parts?.map(({ text, value }) => ({ text, value }))).to.deep.equal([
      { text: '10', value: 'T10:00' },
      { text: '12', value: 'T12:00' },
    ]);
    const days = only('from Monday to Wednesday', ENGLISH);
    expect(days.parts?.map((part) => part.value)).to.deep.equal(['2026-03-09', '2026-03-11']);
    const whole = only('mañana de 3 a 5');
    expect(whole.parts?.map((part) => part.value)).to.deep.equal(['2026-03-05', 'T15:00/T17:00']);
  });

  it('keeps what a recurrence leaves out among its parts', () => {
    const found = only('todos los lunes a las 9 menos en agosto');
    expect(found.value).to.equal('FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=0');
    const left = found.parts?.find((part) => part.type === 'exception');
    expect(left?.value).to.equal('2026-08-01/2026-08-31');
  });

  it('survives JSON unchanged', () => {
    const found = readDates('cada lunes a las 9 menos en agosto, el 3/4 o de 3 a 5', SPANISH);
    expect(JSON.parse(JSON.stringify(found))).to.deep.equal(found);
  });
});

describe('the past', () => {
  it('is told by the verb', () => {
    expect(only('¿qué tuve el martes?').value).to.equal('2026-03-03');
    expect(only('what happened on May 9?', ENGLISH).value).to.equal('2025-05-09');
    expect(only('el 5 de mayo fui al médico').value).to.equal('2025-05-05');
  });

  it('ends with its clause', () => {
    const found = readDates('Ayer estuve fuera, ponme la reunión el martes', SPANISH);
    expect(found.map((entity) => entity.value)).to.deep.equal(['2026-03-03', '2026-03-10']);
  });

  it('can be told by the caller, either way', () => {
    expect(only('el martes', { ...SPANISH, past: true }).value).to.equal('2026-03-03');
    expect(only('¿qué tuve el martes?', { ...SPANISH, past: false }).value).to.equal('2026-03-10');
    expect(only('el 15', { ...SPANISH, past: true }).value).to.equal('2026-02-15');
  });
});

describe('clock changes', () => {
  it('are crossed in real time by hours and minutes in Madrid', () => {
    expect(at('dentro de 3 horas', '2026-03-29T00:30:00', 'Europe/Madrid')).to.equal('2026-03-29T04:30');
    expect(at('dentro de 3 horas', '2026-10-25T00:30:00', 'Europe/Madrid')).to.equal('2026-10-25T02:30');
    expect(at('hace dos horas', '2026-03-29T04:00:00', 'Europe/Madrid')).to.equal('2026-03-29T01:00');
    expect(at('en 45 minutos', '2026-03-29T01:30:00', 'Europe/Madrid')).to.equal('2026-03-29T03:15');
  });

  it('are crossed in real time in a southern zone too', () => {
    expect(at('dentro de 4 horas', '2026-04-05T00:30:00', 'Australia/Sydney')).to.equal('2026-04-05T03:30');
    expect(at('dentro de 4 horas', '2026-10-04T00:30:00', 'Australia/Sydney')).to.equal('2026-10-04T05:30');
  });

  it('do not move days, weeks or hours of the day', () => {
    expect(at('dentro de dos días', '2026-03-28T10:00:00', 'Europe/Madrid')).to.equal('2026-03-30');
    expect(at('mañana a las 10', '2026-10-24T10:00:00', 'Europe/Madrid')).to.equal('2026-10-25T10:00');
    expect(at('en una semana', '2026-10-20T10:00:00', 'Europe/Madrid')).to.equal('2026-10-27');
  });
});

describe('late at night', () => {
  it('«mañana» is the next calendar day on both sides of midnight', () => {
    const text = 'mañana por la mañana a las 9';
    expect(only(text, { ...SPANISH, ref: '2027-10-28T23:40:00' }).value).to.equal('2027-10-29T09:00');
    expect(only(text, { ...SPANISH, ref: '2027-10-29T00:20:00' }).value).to.equal('2027-10-30T09:00');
  });

  it('the months end where they end', () => {
    expect(only('dentro de un mes', { ...SPANISH, ref: '2026-01-31T10:00:00' }).value).to.equal('2026-02-28');
    expect(only('el 31', { ...SPANISH, ref: '2026-04-10T10:00:00' }).value).to.equal('2026-05-31');
    expect(only('fin de mes', { ...SPANISH, ref: '2028-02-10T10:00:00' }).value).to.equal('2028-02-29');
    expect(only('mañana', { ...SPANISH, ref: '2026-12-31T10:00:00' }).value).to.equal('2027-01-01');
  });
});
