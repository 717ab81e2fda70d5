/** Cuts a message into its requests. A part is one only when it has a verb of its own; otherwise the message stays whole. */
import { lexicons } from './lexicon/index.ts';
import { isCovered } from './spans.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';

const connectors = new Set([
  'y',
  'e',
  'and',
  'then',
  'luego',
  'despues',
  'ademas',
  'tambien',
  'also',
  ',',
  ';',
  '.',
  '!',
  '?',
]);
const fillers = new Set([
  'luego',
  'despues',
  'ademas',
  'tambien',
  'also',
  'then',
  'por',
  'favor',
  'porfa',
  'please',
  '¿',
  '¡',
]);
const questions = new Set(['que', 'cuando', 'donde', 'quien', 'cual', 'what', 'when', 'where', 'who']);
/** Verbs that are nouns just as often: they open a request only at the head of a message. */
const doubtful = new Set(
  `nota lista marca fija reserva compra resume junta saca marcas pide hace abre tacha arma call book note show plan mark open pull look set start hold
   send read save give get make sign change take write bring list block clear drop extend include register show find tell schedule`.split(
    /\s+/,
  ),
);
/** Of the doubtful ones, those that after «and» still open a request when a word follows that only a request has. */
const confirming: Readonly<Record<string, RegExp>> = {
  book: /^(?:me|a|the|room)$/,
  show: /^(?:me|my)$/,
  set: /^(?:a|an|up|me)$/,
  note: /^(?:that|down|to|buy)$/,
  call: /^off$/,
  take: /^a note$/,
  make: /^a note$/,
  write: /^(?:down|a note)$/,
  tell: /^me$/,
  find: /^me|my$/,
  schedule: /^(?:a|an|the|me|lunch)$/,
};

export function splitRequests(tokens: readonly Token[], quotes: readonly Span[]): Span[] {
  const starts: number[] = [0];
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || isCovered(token, quotes) || !opens(tokens, i)) continue;
    const before = tokens.slice(starts.at(-1) ?? 0, i);
    if (hasRequest(before)) starts.push(tokens[i - 1]?.text === '¿' ? i - 1 : i);
  }
  const whole: Span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  if (starts.length === 1) return [whole];
  return starts.map((from, n) => {
    let last = (starts[n + 1] ?? tokens.length) - 1;
    while (
      n + 1 < starts.length &&
      last > from &&
      (connectors.has(tokens[last]?.folded ?? '') || fillers.has(tokens[last]?.folded ?? ''))
    )
      last--;
    return { start: tokens[from]?.start ?? 0, end: tokens[last]?.end ?? whole.end };
  });
}

/** A connector or a new sentence stands before the token, and the token opens a request. */
function opens(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  let back = i - 1;
  while (back >= 0 && fillers.has(tokens[back]?.folded ?? '') && i - back <= 3) back--;
  const connector = tokens[back];
  if (token === undefined || connector === undefined) return false;
  const newSentence = connector.sentence !== token.sentence;
  if (!newSentence && !connectors.has(connector.folded)) return false;
  if (questions.has(token.folded))
    return (
      newSentence ||
      tokens[i - 1]?.text === '¿' ||
      /^(?:tengo|hay|notas|do|have|notes)$/.test(tokens[i + 1]?.folded ?? '')
    );
  return i + 1 < tokens.length && (startsRequest(tokens, i) || (newSentence && isRequest(token)));
}

/** A verb that asks stands at `i`, and no noun that is written like one. */
export const startsRequest = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (token === undefined || !isRequest(token)) return false;
  const [next, after] = [tokens[i + 1]?.folded ?? '', tokens[i + 2]?.folded ?? ''];
  const confirmed = confirming[token.folded];
  return !doubtful.has(token.folded) || confirmed?.test(next) === true || confirmed?.test(`${next} ${after}`) === true;
};

export const isRequest = ({ folded, kind }: Token): boolean =>
  kind === 'word' && (lexicons.es.requests.has(folded) || lexicons.en.requests.has(folded));

/** A verb or question near its head, and something besides. */
const hasRequest = (tokens: readonly Token[]): boolean => {
  const at = tokens.slice(0, 6).findIndex((token) => isRequest(token) || questions.has(token.folded));
  return at >= 0 && tokens.slice(at + 1).some(({ kind, folded }) => kind !== 'punctuation' && !connectors.has(folded));
};
