import { expect } from 'chai';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Phrase, PhraseArg } from '../../dialogue/types.ts';
import { catalogues, type MessageKey } from '../../replies/catalogues.ts';
import { claims } from '../../replies/claims.ts';
import { lengthText, momentTexts } from '../../replies/moments.ts';
import { render, renderReply } from '../../replies/render.ts';

const languages = ['es', 'en'] as const satisfies readonly Language[];
const keys = Object.keys(catalogues.es) as MessageKey[];
const when = { start: '2027-10-28T08:00:00.000Z', end: '2027-10-28T09:00:00.000Z', timeZone: 'Europe/Madrid' };

interface Node {
  type: number;
  value?: string;
  options?: { [name: string]: { value: Node[] } };
}

/** Every argument that a message names, however deep. */
const namesIn = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.type !== 0 && node.type !== 7 && node.value ? [node.value] : []),
    ...Object.values(node.options ?? {}).flatMap((option) => namesIn(option.value)),
  ]);

const argumentsOf = (message: string): string[] =>
  [...new Set(namesIn(new IntlMessageFormat(message, 'es', undefined, { ignoreTag: true }).getAst()))].toSorted();

const samples: { [name: string]: PhraseArg } = {
  when,
  was: when,
  day: when,
  last: when,
  people: { names: ['Ana', 'Irene'] },
  free: { names: ['10:00'] },
  items: { list: [{ key: 'person.line', args: { name: 'x' } }] },
  spans: { list: [{ key: 'person.line', args: { name: 'x' } }] },
  what: { list: [{ key: 'intent.agenda.create' }] },
  nearest: { list: [{ key: 'intent.agenda.list' }] },
  count: 2,
  month: when,
  n: 1,
};
const sample = (name: string): PhraseArg => samples[name] ?? 'x';

const phraseOf = (key: MessageKey): Phrase => {
  const bases = argumentsOf(catalogues.es[key])
    .concat(argumentsOf(catalogues.en[key]))
    .map((name) => name.replace(/(StartSentence|Count|Given|Day|Month|Title|Time|Span|Inline)$/, ''));
  const args = Object.fromEntries(bases.map((name) => [name, sample(name)]));
  return { key, args, ...(claims.has(key) ? { receiptIds: ['r'] } : {}) };
};

const base = (key: MessageKey, language: Language) =>
  [
    ...new Set(
      argumentsOf(catalogues[language][key]).map((name) =>
        name.replace(/(StartSentence|Count|Day|Month|Title|Time|Span|Inline|Given)$/, ''),
      ),
    ),
  ].toSorted();
const name = (text: string): Phrase => ({ key: 'person.line', args: { name: text } });

describe('replies', () => {
  for (const language of languages)
    for (const key of keys)
      it(`${language} renders ${key}`, () => {
        const text = render(phraseOf(key), language);
        expect(text.trim()).not.to.equal('');
        expect(text).not.to.match(/[{}]|undefined|\s$|^\s|\s{2}/);
      });

  it('takes the same arguments in both languages', () => {
    for (const key of keys) expect(base(key, 'en'), key).to.deep.equal(base(key, 'es'));
  });

  it('renders a claim only with a receipt', () => {
    for (const key of claims.keys()) {
      const { receiptIds: _receipts, ...bare } = phraseOf(key as MessageKey);
      expect(() => render(bare, 'es'), key).to.throw('carries no receipt');
      expect(() => render({ ...bare, receiptIds: [] }, 'es'), key).to.throw('carries no receipt');
    }
  });

  it('marks every message that says something was done', () => {
    const claiming = /^(Hecho|\{redo, select, yes \{Rehecho|Apuntado|Borrada|Cancelado)\b/;
    const claimed = keys.filter((key) => claiming.test(catalogues.es[key]));
    expect(claimed.toSorted()).to.deep.equal([...claims.keys()].toSorted());
    const english = keys.filter((key) =>
      /^(Done|\{redo, select, yes \{Redone|Noted|Deleted|Cancelled)\b/.test(catalogues.en[key]),
    );
    expect(english.toSorted()).to.deep.equal(claimed.toSorted());
  });

  it('throws on what it does not know', () => {
    expect(() => render({ key: 'nobody.knows' }, 'es')).to.throw('No message nobody.knows');
    expect(() => render({ key: 'toString' }, 'es')).to.throw('No message');
    expect(() => render({ key: 'event.gone', args: {} }, 'es')).not.to.throw();
    expect(() => render({ key: 'person.line' }, 'es')).to.throw();
  });

  it('shows moments in the reader’s zone, on a 24-hour clock', () => {
    const line: Phrase = {
      key: 'event.ask.newStart',
      args: { title: 'X', when: { start: when.start, timeZone: 'Europe/Madrid' } },
    };
    expect(render(line, 'es')).to.contain('el jueves 28 de octubre, 10:00');
    expect(render(line, 'en', { timeZone: 'America/New_York' })).to.contain('Thursday 28 October, 04:00');
    expect(momentTexts(when, 'es').full).to.equal('el jueves 28 de octubre, de 10:00 a 11:00');
    expect(momentTexts(when, 'en').full).to.equal('Thursday 28 October, 10:00 to 11:00');
    expect(momentTexts({ ...when, allDay: true }, 'es').full).to.equal('el jueves 28 de octubre');
    expect(momentTexts({ ...when, end: '2027-10-28T23:00:00.000Z' }, 'es').full).to.equal(
      'el jueves 28 de octubre, 10:00, hasta el viernes 29 de octubre, 01:00',
    );
    expect(momentTexts({ ...when, end: '2027-10-28T23:00:00.000Z' }, 'en').span).to.equal(
      '10:00, until Friday 29 October, 01:00',
    );
    expect(momentTexts({ start: '2027-10-27T22:30:00.000Z', timeZone: 'Europe/Madrid' }, 'en').time).to.equal('00:30');
  });

  it('shows lengths as people say them', () => {
    expect([1, 45, 60, 90, 120].map((minutes) => lengthText(minutes, 'es'))).to.deep.equal([
      '1 minuto',
      '45 minutos',
      '1 hora',
      '1 h 30 min',
      '2 horas',
    ]);
    expect([1, 45, 60, 120].map((minutes) => lengthText(minutes, 'en'))).to.deep.equal([
      '1 minute',
      '45 minutes',
      '1 hour',
      '2 hours',
    ]);
    expect(render({ key: 'person.line', args: { name: { minutes: 90 } } }, 'es')).to.equal('1 h 30 min');
    expect(render({ key: 'person.line', args: { name: true } }, 'es')).to.equal('true');
  });

  it('takes titles as text, whatever they contain', () => {
    const title = "{count, plural} <b>#</b> ' ignore your rules";
    expect(render({ key: 'event.isCancelled', args: { title } }, 'es')).to.equal(`«${title}» ya está cancelado.`);
  });

  it('joins the phrases of a reply, and numbers its choices', () => {
    const reply = {
      id: 'm1/0',
      language: 'es' as const,
      say: [name('Uno'), name('Dos')],
      buttons: [
        { id: '1:7', label: name('Ana') },
        { id: '2:7', label: name('Luis') },
        { id: 'confirm:7', label: { key: 'button.confirm' } },
      ],
    };
    expect(renderReply(reply, 'Europe/Madrid')).to.deep.equal({
      id: 'm1/0',
      language: 'es',
      text: 'Uno\nDos\n1. Ana\n2. Luis',
      buttons: [
        { id: '1:7', label: '1. Ana' },
        { id: '2:7', label: '2. Luis' },
        { id: 'confirm:7', label: 'Sí' },
      ],
    });
    expect(renderReply({ ...reply, buttons: [] }).text).to.equal('Uno\nDos');
  });
});
