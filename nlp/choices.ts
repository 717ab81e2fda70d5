/** Which of the offered choices a message names: by number, ordinal, hour, name, or as «la otra». */
import type { Choice } from '../dialogue/types.ts';
import { bareWords } from './acts.ts';
import { fold } from './fold.ts';
import { lexicons } from './lexicon/index.ts';
import type { Token } from './tokens.ts';

const isDay = /^\d{4}-\d\d-\d\d$/;

const other = /\b(?:la otra|el otro|the other(?: one)?|esa no|ese no|not that(?: one)?)\b/;
const none = /\b(?:ningun[ao]|none|neither)\b/;
const quiet = new Set([...lexicons.es.edges, ...lexicons.en.edges, ...lexicons.es.polite, ...lexicons.en.polite]);
for (const word of 'el la los las the one ones si yes no quiero prefiero elijo escojo want prefer choose pick take give me dame mejor con del opcion option numero number'.split(
  ' ',
))
  quiet.add(word);

/** Index of the one choice that the message names; undefined when it names none or several. Never picks at random. */
export function chooseFrom(
  tokens: readonly Token[],
  all: readonly Choice[],
  days: readonly string[] = [],
): number | undefined {
  if (tokens.length > 40) return undefined;
  // a day that is said leaves only the choices of that day: «el lunes a las 10» is not the one on Tuesday at 10
  const dated = all.some(({ names }) => names.some((name) => isDay.test(name)));
  const choices = dated && days.length > 0 ? all.filter(({ names }) => days.some((day) => names.includes(day))) : all;
  if (choices.length < all.length) {
    const [only, second] = choices;
    const index = only && second ? chooseFrom(tokens, choices) : only && 0;
    const found = index === undefined ? undefined : choices[index];
    return found && all.indexOf(found);
  }
  const bare = bareWords(tokens);
  const text = bare.join(' ');
  if (choices.length === 0 || bare.length === 0 || bare.length > 14 || none.test(text)) return undefined;
  const refused = /(?:^| )no$/.test(text) && bare.length > 1;
  const named = byHour(text, choices) ?? byOrder(bare, choices.length) ?? byName(bare, choices);
  if (named !== undefined) return refused && !text.startsWith('no ') ? theOther(named, choices.length) : named;
  return other.test(text) && choices.length === 2 ? 1 : undefined;
}

const theOther = (index: number, count: number): number | undefined => (count === 2 ? 1 - index : undefined);

function byOrder(bare: readonly string[], count: number): number | undefined {
  const found = new Set<number>();
  for (const [i, word] of bare.entries()) {
    const order = lexicons.es.ordinals[word] ?? lexicons.en.ordinals[word];
    if (order !== undefined) found.add(order < 0 ? count - 1 : order - 1);
    else if (isNumberWord(bare, i))
      found.add(
        (/^\d{1,2}$/.test(word) ? Number(word) : (lexicons.es.numbers[word] ?? lexicons.en.numbers[word] ?? 0)) - 1,
      );
  }
  const [index] = found;
  return found.size === 1 && index !== undefined && index >= 0 && index < count ? index : undefined;
}

/** «2», «la 2», «opción dos», "number two": not «las dos», not "this one". */
function isNumberWord(bare: readonly string[], i: number): boolean {
  const word = bare[i] ?? '';
  const before = bare[i - 1] ?? '';
  if (/^\d{1,2}$/.test(word)) return !/^(?:las|at|sala|room)$/.test(before);
  if (bare.length === 1) return (lexicons.es.numbers[word] ?? lexicons.en.numbers[word]) !== undefined;
  if (word === 'one' || word === 'una' || word === 'un') return /^(?:number|option|numero|opcion)$/.test(before);
  return (
    /^(?:la|el|numero|opcion|number|option)$/.test(before) &&
    (lexicons.es.numbers[word] ?? lexicons.en.numbers[word]) !== undefined
  );
}

const hourSaid =
  /\b(?:a |de |at |the |la de )?(?:(?:las?|at) (\d{1,2}|[a-z]+)|(\d{1,2})(?=:\d\d| ?[ap]\.?m\b| ?h\b| o'?clock))(?::(\d\d))?(?: y (media|cuarto))?(?: ?([ap])\.?m\b)?/g;

function byHour(text: string, choices: readonly Choice[]): number | undefined {
  for (const match of text.matchAll(hourSaid)) {
    const [whole, after, before, minutes, fraction, half] = match;
    if (/(?:^| )la \d/.test(whole) && !/^(?:a|de) la/.test(whole)) continue;
    const hour =
      Number(before ?? after) || (lexicons.es.numbers[after ?? ''] ?? lexicons.en.numbers[after ?? ''] ?? Number.NaN);
    if (!(hour >= 0 && hour < 24)) continue;
    const tail = minutes ?? (fraction === 'media' ? '30' : fraction === 'cuarto' ? '15' : '00');
    const hours =
      half === 'p' && hour < 12 ? [hour + 12] : half === 'a' || hour > 12 ? [hour] : [hour, (hour + 12) % 24];
    const clocks = new Set(hours.map((value) => `${String(value).padStart(2, '0')}:${tail}`));
    const found = choices.flatMap(({ names }, index) =>
      names.some((name) => clocks.has(clockIn(name))) ? [index] : [],
    );
    if (found.length === 1) return found[0];
  }
  return undefined;
}

const clockIn = (name: string): string => (/(?:^|T|\s)(\d{1,2}:\d\d)/.exec(name)?.[1] ?? '').padStart(5, '0');

/** By the words that tell the choices apart: the one with most of them, if it is alone. */
function byName(bare: readonly string[], choices: readonly Choice[]): number | undefined {
  const own = choices.map(
    ({ names }) => new Set(names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)).filter((word) => word !== '')),
  );
  const said = bare.map((word) => word.replace(/'s$/, '')).filter((word) => !quiet.has(word));
  const whole = choices.findIndex(({ names }) => names.some((name) => fold(name) === bare.join(' ')));
  if (whole >= 0) return whole;
  if (said.length === 0) return undefined;
  const scores = own.map((words) => {
    const hits = said.filter(
      (word) => words.has(word) || (word.length > 4 && [...words].some((name) => near(name, word))),
    );
    return (
      hits.filter((word) => own.some((others) => !others.has(word))).length +
      (hits.length > 0 && hits.length === said.length && choices.length === 1 ? 1 : 0)
    );
  });
  const best = Math.max(...scores);
  if (best === 0 || best * 2 < said.length) return undefined;
  return scores.filter((score) => score === best).length === 1 ? scores.indexOf(best) : undefined;
}

/** One letter more, less or different. */
function near(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i);
}
