/** Does a message ask for something by itself? A verb of asking or a question does; a name, a day or an amount only answers. */
import type { Entity } from '../dialogue/types.ts';
import { lexicons } from './lexicon/index.ts';
import { isRequest, startsRequest } from './segments.ts';
import { isCovered } from './spans.ts';
import type { Token } from './tokens.ts';

const opening = new Set(
  `quiero quisiera querria necesito puedes podes podrias puede podria tengo tienes hay estoy estas estamos cuando donde quien cual cuales cuanto cuanta cuantos cuantas
  what what's when when's where who which how do does did is are am can could would will have i'd let's lets repite`.split(
    /\s+/,
  ),
);
/** «Qué» and «que» begin a question only before one of these. */
const afterWhat =
  /^(?:tengo|tienes|hay|habia|tenia|tenemos|reuniones|citas|eventos|notas|apuntes|recordatorios|hora|dia|puedo|puedes|sabes|haces|me|huecos|salas|planes|viene|toca|pasa)$/;
/** «I want», "I need", «me gustaría», "please book". */
const afterPronoun = /^(?:want|need|would|must|have|like|puedes|podrias|gustaria|interesa|das|dices|ensenas|muestras)$/;

/** Words before the one that tells: greetings, politeness, second thoughts. */
const isLead = ({ folded, kind }: Token): boolean =>
  kind !== 'word' ||
  /^(?:no|si|yes|yeah|ok|okay|vale|hola|hi|hey|hello|y|e|and|but|pero|then|entonces|ahora|now|espera|wait|antes|first|primero|also|tambien|perdon|perdona|sorry|actually|not)$/.test(
    folded,
  ) ||
  lexicons.es.polite.has(folded) ||
  lexicons.en.polite.has(folded);

const isFiller = ({ folded, kind }: Token): boolean =>
  kind !== 'word' ||
  [lexicons.es, lexicons.en].some(
    ({ edges, around, polite }) => edges.has(folded) || around.has(folded) || polite.has(folded),
  );

export function asksForSomething(tokens: readonly Token[], entities: readonly Entity[]): boolean {
  const at = tokens.findIndex((token) => !isLead(token));
  const head = tokens[at];
  if (head === undefined) return false;
  const next = tokens[at + 1]?.folded ?? '';
  if (opening.has(head.folded) || startsRequest(tokens, at)) return true;
  if (isRequest(head) && /^(?:the|my|a|an|el|la|mi|un|una|los|las|mis|it|that)$/.test(next)) return true;
  if (head.folded === 'que' && (afterWhat.test(next) || head.text.toLowerCase() === 'qué')) return true;
  if (/^(?:i|me|we)$/.test(head.folded) && afterPronoun.test(next)) return true;
  const isQuestion = tokens.some(({ text }) => text === '?' || text === '¿');
  return isQuestion && tokens.some((token) => !isFiller(token) && !isCovered(token, entities));
}
