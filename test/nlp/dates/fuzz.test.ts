import { expect } from 'chai';
import * as fc from 'fast-check';
import { readDates } from '../../../nlp/dates/index.ts';
import type { Language } from '../../../dialogue/types.ts';
import { slack } from '../slack.ts';

const VALUE =
  /^(invalid:)?(\d{4}-\d\d-\d\d)?(T\d\d:\d\d(:\d\d)?)?$|^[-\dT:.]+\/[-\dT:.]+$|^-?P[\dYMWDTHS.]+$|^FREQ=[A-Z]+(;[A-Z]+=[-\dA-Z,]+)*$/;

/** Words that the grammar knows, marks and numbers, in any order. */
const PIECES =
  "el la las los a de del al y o en por para hasta desde entre martes lunes viernes mar sol may sun march marzo mayo agosto mañana tarde noche mediodía semana mes año hora horas minutos media cuarto menos que viene próximo pasado último primer cada todos días hoy ayer dentro hace fin principios at on the from to between until half past quarter next last every other week day month year hour an tomorrow today noon pm am first second third of in ago later 1 2 3 5 12 15 17 24 29 30 31 45 60 99 2026 2027 02 0730 : . , - / ( ) % € ' h º".split(
    ' ',
  );

function check(text: string, language: Language): void {
  const found = readDates(text, { language, ref: '2026-03-04T10:00:00', timeZone: 'Europe/Madrid' });
  let end = 0;
  for (const entity of found) {
    expect(entity.start, text).to.be.at.least(end);
    expect(entity.end, text).to.be.greaterThan(entity.start);
    expect(text.slice(entity.start, entity.end)).to.equal(entity.text);
    expect(entity.value, text).to.match(VALUE);
    for (const part of entity.parts ?? []) expect(text.slice(part.start, part.end)).to.equal(part.text);
    end = entity.end;
  }
}

const language = fc.constantFrom<Language>('es', 'en');

describe('any text', () => {
  it('of its own words gives sound entities', () => {
    const phrase = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 14 })
      .chain((words) => fc.constantFrom(words.join(' '), words.join('')));
    fc.assert(fc.property(phrase, language, check), { numRuns: 3000 });
  });

  it('of Unicode gives sound entities', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), language, check), { numRuns: 1000 });
  });

  it('of large numbers gives sound entities', () => {
    const numbers = fc.array(
      fc.oneof(fc.bigInt().map(String), fc.constantFrom(' ', '/', '-', ':', ' de ', ' horas ', ' days ', ' of ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        numbers.map((parts) => parts.join('')),
        language,
        check,
      ),
      { numRuns: 1000 },
    );
  });

  it('takes under 50 ms, however long or repetitive', function () {
    this.timeout(60_000);
    const bombs = [
      '1',
      '1:',
      '1/',
      'a ',
      'de 3 a ',
      'el ',
      'y media ',
      'el 3 de ',
      'lunes, ',
      '9-',
      '((((',
      'cada ',
      'at at ',
      'mañana por la ',
      "' ",
      '12:30 ',
      'tres ',
      'dos mil ',
      'in a ',
      'últimos ',
    ];
    readDates('para calentar, el lunes a las 5', {
      language: 'es',
      ref: '2026-03-04T10:00:00',
      timeZone: 'Europe/Madrid',
    });
    for (const bomb of bombs) {
      const text = bomb.repeat(Math.ceil(4000 / bomb.length)).slice(0, 4000);
      for (const spoken of ['es', 'en'] as const) {
        check(text, spoken);
        // Processor time, the best of five: other work may share the machine.
        const times = [1, 2, 3, 4, 5].map(() => {
          const start = process.cpuUsage();
          readDates(text, { language: spoken, ref: '2026-03-04T10:00:00', timeZone: 'Europe/Madrid' });
          const { user, system } = process.cpuUsage(start);
          return (user + system) / 1000;
        });
        expect(Math.min(...times), `${spoken} ${bomb}`).to.be.below(50 * slack);
      }
    }
  });
});
