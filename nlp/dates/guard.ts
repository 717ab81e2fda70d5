/** What keeps numbers that are no dates out: prices, rooms, people, versions. */
import { atEnd, atStart, find, glued, norm } from './reader.ts';
import type { Reader } from './reader.ts';
import { digits } from './numbers.ts';
import { words } from './words.ts';

/** Plural-looking words after an hour that count nothing. */
const NOT_COUNTED = words(
  'gracias thanks besos saludos pls entonces ademas despues vamos antes sales always unless perhaps works sounds suits podrias puedes quieres tienes menos nosotros estamos across minutos minutes',
);
const COUNTED = words('people person euro personas percent km kg gb mb eur usd veces times pax metros gente opcion');
const PERCENT = words('% € $ £');

/** Whether the word at a token is what the number before it counts: «5 personas», "3 tickets". */
export function counted(r: Reader, index: number): boolean {
  const word = norm(r, index);
  if (PERCENT.has(word) || COUNTED.has(word)) return true;
  if (
    r.tokens[index]?.kind !== 'word' ||
    word.length < 5 ||
    !word.endsWith('s') ||
    word.endsWith('mos') ||
    word.endsWith('ss')
  )
    return false;
  if (NOT_COUNTED.has(word)) return false;
  const senses = r.senses[index] ?? [];
  return senses.length === 0;
}

/** Whether the number between two tokens is a price or a share. */
export function money(r: Reader, from: number, to: number): boolean {
  const after = norm(r, to);
  if (
    PERCENT.has(after) ||
    after === 'euros' ||
    after === 'euro' ||
    after === 'dolares' ||
    after === 'dollars' ||
    after === 'percent' ||
    (after === 'por' && norm(r, to + 1) === 'ciento')
  )
    return true;
  return PERCENT.has(norm(r, from - 1)) && glued(r, from);
}

const PREPOSITIONS = words(
  'a de desde hasta entre sobre hacia para son y o antes despues tras eran pasadas mejor no si vale pues , eso',
);
const PARTITIVE = words('una uno cualquiera ninguna ninguno primera segunda tercera alguna cual ambas ultima otra');

/** Words that make the number after them an hour. `soft`: only where nothing else follows ("about 5 people"). */
export function lead(r: Reader, index: number): { next: number; soft: boolean } | undefined {
  const at = find(r, index, 'at');
  if (at) {
    const word = norm(r, index);
    const soft =
      word === 'by' || word === 'around' || word === 'about' || word === 'approximately' || word === 'roughly';
    if (word === 'a' && at.next - index === 2 && norm(r, index + 1) === 'la' && !oneAt(r, at.next)) return undefined;
    if (norm(r, at.next - 1) === 'la' && !oneAt(r, at.next)) return undefined;
    return { next: skipAbout(r, at.next), soft };
  }
  const article = find(r, index, 'hourArticle');
  if (article) {
    const word = norm(r, index);
    if (word === 'la' && !oneAt(r, article.next)) return undefined;
    const before = norm(r, index - 1);
    if (before === 'de' && PARTITIVE.has(norm(r, index - 2))) return undefined;
    if (PREPOSITIONS.has(before) || find(r, index - 1, 'day') || find(r, index - 1, 'weekday') || nakedAnswer(r, index))
      return { next: article.next, soft: false };
    return { next: article.next, soft: true };
  }
  const about = find(r, index, 'approximately');
  if (about) return { next: about.next, soft: true };
  // "Move it to 5": an hour only when nothing follows.
  if ((norm(r, index) === 'to' || norm(r, index) === 'a') && movedBefore(r, index))
    return { next: index + 1, soft: true };
  return undefined;
}

function skipAbout(r: Reader, index: number): number {
  return find(r, index, 'approximately')?.next ?? index;
}

function oneAt(r: Reader, index: number): boolean {
  return norm(r, index) === 'una' || norm(r, index) === '1' || norm(r, index) === 'one';
}

function nakedAnswer(r: Reader, index: number): boolean {
  return atStart(r, index) && r.tokens.length - index <= 8;
}

function movedBefore(r: Reader, index: number): boolean {
  for (let place = index - 1; place >= Math.max(0, index - 6); place--) if (find(r, place, 'moveVerb')) return true;
  return false;
}

/** A weak word («mar», "may", "sun") is a date word only with support: a preposition before it, a number beside it, or nothing else said. */
const SUPPORT = words(
  'on this next last every in of from to until till by since before after el los este cada de en desde hasta proximo al - ( during between mid late early entre para del todos for',
);

const JOINS = words('and or y o');

/** A month or weekday, its dot skipped, right before. */
function monthOrDay(r: Reader, index: number, month: boolean): boolean {
  const place = norm(r, index) === '.' ? index - 1 : index;
  return find(r, place, month ? 'month' : 'weekday') !== undefined || r.tokens[place]?.kind === 'number';
}

export function supported(r: Reader, index: number, next: number): boolean {
  const before = norm(r, index - 1);
  if (before === '$' || before === '#' || before === '@') return false;
  const month = find(r, index, 'month') !== undefined && !find(r, index, 'weekday');
  const after = norm(r, next);
  if ((JOINS.has(before) || find(r, index - 1, 'to')) && monthOrDay(r, index - 2, month)) return true;
  if (SUPPORT.has(before) || r.tokens[index - 1]?.kind === 'number' || r.tokens[next]?.kind === 'number') return true;
  if ((after === '/' || after === '-') && r.tokens[next + 1]?.kind === 'number') return true;
  if (
    find(r, index - 1, 'ordinal') ||
    find(r, next, 'ordinal') ||
    (month && find(r, next, 'to') && find(r, next + 1, 'month'))
  )
    return true;
  if (!month && (find(r, index - 1, 'weekday') || find(r, next, 'weekday'))) return true;
  if (!month && (find(r, next, 'at') || find(r, next, 'barePart'))) return true;
  return atStart(r, index) && atEnd(r, next);
}

const LABELS = words(
  'sala room version v punto apartado seccion section planta piso floor edificio building opcion option numero number no nº n pedido order factura invoice ticket codigo code linea line articulo page pagina tel telefono phone ext extension mesa table puerta gate fase phase capitulo chapter release build despacho office calle street bloque aula iso tomo ip',
);

/** Whether the number at a token names a thing: «Sala 2», "version 2.10", `#15`, or is glued into a longer code. */
export function labelled(r: Reader, index: number): boolean {
  const before = norm(r, index - 1);
  if (LABELS.has(before)) return true;
  if (before === '#' || before === '$' || before === '€' || before === '+' || before === '£') return true;
  if (!glued(r, index)) return false;
  if (r.tokens[index - 1]?.kind === 'word') return true;
  if (
    before === '-' &&
    r.tokens[index - 2]?.kind === 'number' &&
    !/^\d{3,}$/.test(norm(r, index - 2)) &&
    norm(r, index + 1) === '/'
  )
    return false;
  return (
    (before === '-' || before === '.' || before === '/' || before === ':' || before === '=') &&
    glued(r, index - 1) &&
    r.tokens[index - 2] !== undefined
  );
}

/** Marks and words that make the number before them something else than a day. */
export function afterNumber(r: Reader, index: number): boolean {
  const word = norm(r, index);
  if (
    glued(r, index) &&
    (word === ':' ||
      word === '/' ||
      word === 'h' ||
      word === '-' ||
      (word === '.' && glued(r, index + 1) && digits(r, index + 1)))
  )
    return true;
  if (find(r, index, 'meridiem') || find(r, index, 'oclock') || counted(r, index)) return true;
  if (word === 'y' && (find(r, index + 1, 'half') || norm(r, index + 1) === 'cuarto')) return true;
  const unit = find(r, index, 'unit');
  return unit !== undefined && word !== 'dia';
}
