/**
 * The language side: what a message means, in Spanish and English, on the CPU, in well under two milliseconds.
 *
 * @example
 * analyse({ text: 'agenda dentista mañana a las 10', ref: '2027-10-28T09:00:00', timeZone: 'Europe/Madrid' })
 */
import type { Entity } from '../dialogue/types.ts';
import { actOf, cancelsIt, leadingAct, looksLikeSelection } from './acts.ts';
import { chooseFrom } from './choices.ts';
import { readEntities, readSubject } from './entities.ts';
import { fold } from './fold.ts';
import { classify, led, loadModel } from './intents.ts';
import { detectLanguage, wantedLanguage } from './language.ts';
import type { Act } from './lexicon/index.ts';
import { splitRequests } from './segments.ts';
import { readQuote } from './titles.ts';
import { asksForSomething } from './triggers.ts';
import { loadTokens, readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import type { Analysis, AnalyseInput, IntentScore } from './types.ts';

export { intentLabels } from './labels.ts';

/** A dialogue act that the lexicon is sure of. */
const sure = 0.98;

/** Loads models and words, so that the first message need not wait (about 0.2 s). */
export function warm(): void {
  loadTokens();
  loadModel();
  analyse({ text: 'hola', ref: '2026-03-04T10:00:00', timeZone: 'UTC' });
}

/** Reads one message. Pure but for the models, which are loaded once; never throws on any text. */
export function analyse(input: AnalyseInput): Analysis {
  const { text, awaiting } = input;
  const tokens = readTokens(text);
  const { intents: raw, lean } = classify(tokens);
  const detected = detectLanguage(text, fold(text), tokens, lean, input.previousLanguage);
  const language = input.language ?? detected.language;
  const entities = readEntities(text, tokens, language, input);
  const choice = awaiting?.kind === 'choice' ? chooseFrom(tokens, awaiting.choices, daysIn(entities)) : undefined;
  const act = actOf(tokens, language);
  const asks = act === undefined && asksForSomething(tokens, entities);
  // «cancela la de las 4» names a choice, and yet may ask for something else
  const select = asks && raw[0]?.intent !== 'select' ? undefined : choice;
  const whole = intentsOf(asks && select === undefined ? withoutActs(raw) : raw, tokens, act, select, awaiting);
  const wanted = wantedLanguage(fold(text));
  const quote = readQuote(text);
  const spans =
    act === undefined && choice === undefined
      ? splitRequests(tokens, quote ? [quote] : [])
      : [{ start: 0, end: text.length }];
  const single = spans.length === 1;
  const segments = spans.map(({ start, end }) => {
    const part = text.slice(start, end);
    const partTokens = single ? tokens : readTokens(part);
    const intents = single ? whole : classify(partTokens).intents;
    const shift = single ? 0 : start;
    const own = entities
      .filter((entity) => entity.start >= start && entity.end <= end)
      .map((entity) => moved(entity, -shift));
    const subject = readSubject(single ? text : part, partTokens, language, intents[0]?.intent ?? 'oos', own, awaiting);
    const all = [...own, ...subject].sort((a, b) => a.start - b.start || b.end - a.end);
    return {
      start: single ? 0 : start,
      end: single ? text.length : end,
      text: single ? text : part,
      intents,
      entities: all,
    };
  });
  return {
    language,
    languageCertain: detected.certain,
    asks,
    ...(wanted === undefined ? {} : { wanted }),
    intents: segments[0]?.intents ?? whole,
    entities: segments.flatMap((segment) =>
      segment.entities.map((entity) => moved(entity, single ? 0 : segment.start)),
    ),
    ...(choice === undefined ? {} : { choice }),
    segments,
    model: loadModel().header.version,
  };
}

/** The days that the message names. */
const daysIn = (entities: readonly Entity[]): string[] =>
  entities.flatMap(({ type, value }) =>
    (type === 'date' || type === 'datetime') && typeof value === 'string' ? [value.slice(0, 10)] : [],
  );

const acts: ReadonlySet<string> = new Set(['affirm', 'deny', 'select', 'more', 'cancel', 'repeat', 'resume']);

/** «Cancela la comida» is more than «cancela»: what asks for something with a name is no mere act. */
function withoutActs(raw: IntentScore[]): IntentScore[] {
  const [best] = raw;
  const [other, ...rest] = raw.filter(({ intent }) => !acts.has(intent));
  return best && other && acts.has(best.intent)
    ? led(other.intent, Math.min(0.9, best.score + other.score), rest)
    : raw;
}

/** The lexicon and the state of the conversation before the classifier. */
function intentsOf(
  raw: IntentScore[],
  tokens: readonly Token[],
  act: Act | undefined,
  choice: number | undefined,
  awaiting: AnalyseInput['awaiting'],
): IntentScore[] {
  if (choice !== undefined) return led('select', sure, raw);
  const filling = awaiting !== undefined && awaiting.kind !== 'confirm';
  if (cancelsIt(tokens)) return led(filling ? 'cancel' : 'agenda.cancel', sure, raw);
  if (act !== undefined) return led(act, sure, raw);
  if (tokens.length === 0) return [{ intent: 'oos', score: 1 }];
  const leading = leadingAct(tokens, awaiting);
  if (leading !== undefined) return led(leading, 0.9, raw);
  if (awaiting === undefined && looksLikeSelection(tokens)) return led('select', 0.9, raw);
  // «la segunda» answers nothing but a choice
  if (awaiting !== undefined && awaiting.kind !== 'choice') {
    const others = raw.filter(({ intent }) => intent !== 'select');
    return others.length < raw.length && raw[0]?.intent === 'select' ? led('oos', 0.5, others) : others;
  }
  return raw;
}

const moved = (entity: Entity, by: number): Entity => {
  if (by === 0) return entity;
  const shifted = { ...entity, start: entity.start + by, end: entity.end + by };
  return entity.parts ? { ...shifted, parts: entity.parts.map((part) => moved(part, by)) } : shifted;
};
