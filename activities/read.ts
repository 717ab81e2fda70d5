/** From a message to a reading: what the language side finds, related to the open frame and to what the agents can do. */
import { Temporal } from 'temporal-polyfill';
import { findIntent } from '../agents/index.ts';
import { contentWords, correcting, without } from '../agents/words.ts';
import { manifestOf, type ReadInput } from '../agents/agent.ts';
import { topFrame, type Envelope, type Frame } from '../dialogue/envelope.ts';
import type { Candidate, DialogueAct, Entity, InboundMessage, Press, Reading, Slots } from '../dialogue/types.ts';
import { correctionOf } from './correction.ts';
import { pointedIntent } from './pointing.ts';
import { analyse } from '../nlp/index.ts';
import type { Analysis, AnalyseInput, Directory, IntentScore } from '../nlp/types.ts';

/** A reading, and what only the trace needs of it. */
export interface MessageReading {
  reading: Reading;
  intents: IntentScore[];
  entities: Entity[];
}

const dialogueActs: readonly string[] = [
  'affirm',
  'deny',
  'select',
  'more',
  'cancel',
  'repeat',
  'resume',
] satisfies DialogueAct[];
const isDialogueAct = (intent: string): intent is DialogueAct => dialogueActs.includes(intent);

/** How many candidates of a request are kept. */
const kept = 2;

const awaitingOf = (frame: Frame | undefined): AnalyseInput['awaiting'] => {
  if (frame?.awaiting?.kind === 'slot') return { kind: 'slot', slot: frame.awaiting.slot };
  if (frame?.awaiting?.kind === 'choice') return { kind: 'choice', choices: frame.awaiting.choices };
  return frame?.awaiting ? { kind: 'confirm' } : undefined;
};

/** Empty values say nothing: a slot that the message does not mention stays as it is. */
const mentioned = (slots: Slots): Slots =>
  Object.fromEntries(
    Object.entries(slots).filter(([, value]) => value !== null && value !== '' && value !== undefined),
  );

/** Only what the words themselves say counts as an act where the awaited answer may be any words («cancelar suscripción» as a title). */
const freeText: readonly string[] = ['title', 'newTitle', 'text', 'query'];
const sure = 0.9;
/** From here on an intent is meant beyond doubt. */
const clear = 0.75;

const actIn = (analysis: Analysis, frame: Frame | undefined): DialogueAct | undefined => {
  const [best] = analysis.intents;
  if (!best || !isDialogueAct(best.intent)) return undefined;
  const isFree = frame?.awaiting?.kind === 'slot' && freeText.includes(frame.awaiting.slot);
  return isFree && best.score < sure ? undefined : best.intent;
};

const candidate = (intent: string, score: number, input: ReadInput): Candidate | undefined => {
  const found = findIntent(intent);
  return (
    found && { intent, score, manifest: manifestOf(found.agent, found.spec), slots: mentioned(found.spec.read(input)) }
  );
};

/** Requests of a message; what no agent can do goes to the one that says so honestly. */
const requestsOf = (analysis: Analysis, input: ReadInput): Candidate[][] =>
  analysis.segments.flatMap((segment) => {
    const top = segment.intents[0];
    if (!top || isDialogueAct(top.intent)) return [];
    const read: ReadInput = { ...input, text: segment.text, entities: segment.entities };
    const candidates = segment.intents
      .filter(({ intent }) => !isDialogueAct(intent))
      .slice(0, kept)
      .flatMap(({ intent, score }) => candidate(pointedIntent(intent, read), score, read) ?? []);
    if (candidates.length > 0 && findIntent(pointedIntent(top.intent, read))) return [candidates];
    const beyond = candidate('oos', top.score, read);
    return beyond ? [[{ ...beyond, slots: { ...beyond.slots, asked: top.intent } }]] : [];
  });

/** The correction of what was just done, as requests on that very event. */
const correctionsOf = (envelope: Envelope, analysis: Analysis, input: ReadInput): Candidate[][] => {
  const correction = correctionOf(envelope, input.text, analysis);
  if (!correction) return [];
  const slots: Slots = { eventId: correction.eventId, ...(correction.again ? { again: true } : {}) };
  return correction.intents.flatMap((intent) => {
    const found = candidate(intent, sure, { ...input, slots });
    return found && Object.keys(found.slots).length > 0 ? [[{ ...found, slots: { ...slots, ...found.slots } }]] : [];
  });
};

const changing: readonly string[] = ['agenda.edit', 'agenda.move', 'agenda.cancel', 'note.edit', 'note.delete'];

const naming: readonly string[] = ['title', 'text', 'item', 'list', 'tag'];

/** «Sala 2», «a las 4» out of the blue: nothing says that anything is to be changed. */
const isBare = (analysis: Analysis, { text, entities }: ReadInput): boolean =>
  !analysis.asks &&
  !correcting.test(text) &&
  contentWords(
    without(
      text,
      entities.filter(({ type }) => !naming.includes(type)),
    ),
  ).length === 0;

/** What a message asks for, in the light of what is open and of what was just done. */
const requestsIn = (analysis: Analysis, envelope: Envelope, input: ReadInput): Candidate[][] => {
  if (input.text.trim() === '') return [];
  const corrections = correctionsOf(envelope, analysis, input);
  if (corrections.length > 0) return corrections;
  const language = analysis.wanted ? candidate('language', 1, input) : undefined;
  if (language) return [[language]];
  const requests = requestsOf(analysis, input);
  // a mere name, day or amount answers the open question; only talk («hola») needs no verb to be something else
  if (!topFrame(envelope) && isBare(analysis, input))
    return requests.filter(([best]) => best && !changing.includes(best.intent));
  const isAnswer = topFrame(envelope) !== undefined && !analysis.asks;
  return isAnswer ? requests.filter(([best]) => best?.manifest.effect === 'talk' && best.intent !== 'oos') : requests;
};

/** «Cancela la de las 4» while one is chosen to be moved: it names a choice, but for something else. */
const isElse = ([first]: Candidate[][], frame: Frame | undefined): boolean =>
  first?.[0] !== undefined && first[0].score >= clear && first[0].intent !== frame?.manifest.intent;

/** A button says exactly what it means: no language is involved. */
const readPress = (press: string, envelope: Envelope, input: ReadInput): MessageReading => {
  const [action = '', ...rest] = press.split(':');
  const token = rest.join(':');
  const pressed: Press = { action, ...(token === '' ? {} : { token }) };
  const plain: Reading = { language: envelope.language, languageCertain: false, requests: [], model: 'button' };
  const known = (reading: Partial<Reading>): MessageReading => ({
    reading: { ...plain, ...reading },
    intents: [],
    entities: [],
  });
  if (action === 'undo') {
    const undo = candidate('undo', 1, input);
    return known(undo ? { requests: [[{ ...undo, slots: { receiptId: token } }]] } : { press: pressed });
  }
  if (action === 'confirm') return known({ press: pressed, act: 'affirm' });
  if (action === 'cancel') return known({ press: pressed, act: 'cancel' });
  return known({ press: pressed, ...(/^\d{1,2}$/.test(action) ? { act: 'select', choice: Number(action) - 1 } : {}) });
};

/** Reads one message in the light of the conversation. Pure but for the models, which are loaded once. */
export const readMessage = (message: InboundMessage, envelope: Envelope, directory: Directory): MessageReading => {
  const frame = topFrame(envelope);
  const { timeZone } = message;
  const ref = Temporal.Instant.from(message.sentAt)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
  const text = message.text ?? '';
  const base: ReadInput = {
    text,
    language: envelope.language,
    entities: [],
    ref,
    timeZone,
    mentions: envelope.memory.mentions,
    slots: {},
  };
  if (message.press !== undefined) return readPress(message.press, envelope, base);

  const awaiting = awaitingOf(frame);
  const analysis = analyse({
    text,
    previousLanguage: envelope.turns === 0 ? (message.locale ?? envelope.language) : envelope.language,
    ref,
    timeZone,
    directory,
    ...(awaiting ? { awaiting } : {}),
  });
  const input: ReadInput = { ...base, language: analysis.language, entities: analysis.entities };
  const act = actIn(analysis, frame);
  // a question is no title and no note
  const isAsked =
    analysis.asks && /[?¿]/.test(text) && frame?.awaiting?.kind === 'slot' && freeText.includes(frame.awaiting.slot);
  const answering = frame && !isAsked && findIntent(frame.manifest.intent);
  const fill = answering
    ? mentioned(
        answering.spec.read({
          ...input,
          slots: frame.slots,
          ...(frame.awaiting?.kind === 'slot' ? { awaiting: frame.awaiting.slot } : {}),
        }),
      )
    : undefined;
  const requests = requestsIn(analysis, envelope, input);
  const reading: Reading = {
    language: analysis.language,
    languageCertain: analysis.languageCertain,
    ...(act ? { act } : {}),
    requests,
    ...(fill ? { fill } : {}),
    ...(analysis.choice === undefined || isElse(requests, frame) ? {} : { choice: analysis.choice }),
    model: analysis.model,
  };
  return { reading, intents: analysis.intents.slice(0, 3), entities: analysis.entities };
};
