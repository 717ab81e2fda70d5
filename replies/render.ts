/** From keys and arguments to text. Pure: the same phrase, language and zone give the same words. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Language, Phrase, PhraseArg, Reply, When } from '../dialogue/types.ts';
import { catalogues, type MessageKey } from './catalogues.ts';
import { claims } from './claims.ts';
import { lengthText, momentTexts } from './moments.ts';

export interface RenderOptions {
  /** The reader's zone; each moment's own when absent. */
  timeZone?: string;
}

/** A reply as channels send it. */
export interface RenderedReply {
  id: string;
  text: string;
  language: Language;
  buttons: { id: string; label: string }[];
}

const compiled = new Map<string, IntlMessageFormat>();

const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogues.es, key);

function messageOf(key: string, language: Language): IntlMessageFormat {
  const known = compiled.get(`${language} ${key}`);
  if (known) return known;
  if (!isMessageKey(key))
    throw new Error(`No message ${key} in the catalogues; add it to replies/es.ts and replies/en.ts`);
  const made = new IntlMessageFormat(catalogues[language][key], language, undefined, { ignoreTag: true });
  compiled.set(`${language} ${key}`, made);
  return made;
}

type Values = { [name: string]: string | number };

const isWhen = (arg: object): arg is When => 'start' in arg;

const momentValues = (name: string, when: When, language: Language, timeZone: string | undefined): Values => {
  const texts = momentTexts(when, language, timeZone);
  return {
    [name]: texts.full,
    [`${name}StartSentence`]: texts.startSentence,
    [`${name}Day`]: texts.day,
    [`${name}Month`]: texts.month,
    [`${name}Title`]: texts.dayTitle,
    [`${name}Time`]: texts.time,
    [`${name}Span`]: texts.span,
  };
};

const joined = (names: string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

/** One argument may give several values: `x`, `xCount`, `xGiven`, `xTime` … */
function valuesOf(name: string, arg: PhraseArg, language: Language, options: RenderOptions): Values {
  if (typeof arg === 'number') return { [name]: arg };
  if (typeof arg === 'string') return { [name]: arg, [`${name}Given`]: arg === '' ? 'no' : 'yes' };
  if (typeof arg === 'boolean') return { [name]: String(arg) };
  if (isWhen(arg)) return momentValues(name, arg, language, options.timeZone);
  if ('minutes' in arg) return { [name]: lengthText(arg.minutes, language) };
  if ('names' in arg) return { [name]: joined(arg.names, language), [`${name}Count`]: arg.names.length };
  const items = arg.list.map((phrase) => render(phrase, language, options));
  return { [name]: items.join('\n'), [`${name}Inline`]: joined(items, language), [`${name}Count`]: items.length };
}

/** The text of one phrase. Throws on an unknown key, a missing argument, and a claim without its receipt. */
export function render(phrase: Phrase, language: Language, options: RenderOptions = {}): string {
  if (claims.has(phrase.key) && (phrase.receiptIds ?? []).length === 0)
    throw new Error(`${phrase.key} claims an effect but carries no receipt`);
  const values = Object.assign(
    {},
    ...Object.entries(phrase.args ?? {}).map(([name, arg]) => valuesOf(name, arg, language, options)),
  ) as Values;
  return String(messageOf(phrase.key, language).format(values));
}

const isChoice = (id: string): boolean => /^\d+(:|$)/.test(id);

/** The whole reply: its phrases one a line, its buttons labelled, choices numbered as they can be said. */
export function renderReply(reply: Reply, timeZone?: string): RenderedReply {
  const options = timeZone === undefined ? {} : { timeZone };
  const { id, language } = reply;
  const buttons = reply.buttons.map((button) => {
    const label = render(button.label, language, options);
    const n = Number.parseInt(button.id, 10);
    return {
      id: button.id,
      label: isChoice(button.id) ? render({ key: 'button.choice', args: { n, label } }, language) : label,
    };
  });
  // choices stand in the text as well: a terminal or a screen reader shows no buttons
  const choices = buttons.filter((button) => isChoice(button.id)).map((button) => button.label);
  const said = reply.say.map((phrase) => render(phrase, language, options));
  return { id, language, text: [...said, ...choices].join('\n'), buttons };
}
