import { expect } from 'chai';
import type { Language } from '../../dialogue/types.ts';
import { read } from './read.ts';

describe('language', () => {
  const cases: [string, Language][] = [
    ['mueve la reunion a las 5', 'es'],
    ['move the meeting to 5', 'en'],
    ['¿Qué tengo hoy?', 'es'],
    ['what is on today', 'en'],
    ['agenda dentista el viernes', 'es'],
    ['cancel dentist on friday', 'en'],
    ['reunion con peter mañana', 'es'],
    ['lunch con Ana tomorrow at the office', 'en'],
    ['apunta meeting con el cliente', 'es'],
  ];
  for (const [text, language] of cases) {
    it(`${text} → ${language}`, () => {
      expect(read(text).language).to.equal(language);
    });
  }

  it('stays in the previous language where a message is too short to tell', () => {
    for (const text of ['ok', 'no', 'Ana', '10:30', '👍', '']) {
      expect(read(text, { previousLanguage: 'en' }).language, text).to.equal('en');
      expect(read(text, { previousLanguage: 'es' }).language, text).to.equal('es');
    }
  });

  it('follows a clear change of language', () => {
    expect(read('What do I have on Thursday?', { previousLanguage: 'es' })).to.include({
      language: 'en',
      languageCertain: true,
    });
    expect(read('¿Qué tengo el jueves por la tarde?', { previousLanguage: 'en' })).to.include({
      language: 'es',
      languageCertain: true,
    });
  });

  it('answers in the language that was asked for', () => {
    for (const text of [
      'Book me una sala para 6 mañana at 4, and reply in English',
      'qué tengo mañana? contesta en inglés',
      'in English please',
    ]) {
      expect(read(text, { previousLanguage: 'es' }), text).to.include({ language: 'en', languageCertain: true });
    }
    for (const text of [
      'what do I have today? respóndeme en español',
      'answer in Spanish',
      'en castellano, por favor',
    ]) {
      expect(read(text, { previousLanguage: 'en' }), text).to.include({ language: 'es', languageCertain: true });
    }
  });

  it('takes the language that the caller fixes', () => {
    expect(read('hola', { language: 'en' }).language).to.equal('en');
  });

  it('does not take a mention of a language for a request', () => {
    expect(read('agenda clase de inglés mañana a las 6').language).to.equal('es');
  });
});
