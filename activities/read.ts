/** From a message to a reading: what the language side finds, related to the open frame and to what the agents can do. */
import { Temporal } from 'temporal-polyfill';
import { findIntent } from '../agents/index.ts';
import { manifestOf, type ReadInput } from '../agents/agent.ts';
import { topFrame, type Envelope, type Frame } from '../dialogue/envelope.ts';
import type { Candidate, DialogueAct, Entity, InboundMessage, Press, Reading, Slots } from '../dialogue/types.ts';
import { analyse } from '../nlp/index.ts';
import type { Analysis, AnalyseInput, Directory, IntentScore } from '../nlp/types.ts';

/** A reading, and what only the trace needs of it. */
export interface MessageReading {
  reading: Reading;
  intents: IntentScore[];
  entities: Entity[];
}

const dialogueActs: readonly string[] = ['affirm', 'deny', 'select', 'more', 'cancel', 'repeat', 'resume'] satisfies DialogueAct[];
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
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== null && value !== '' && value !== undefined));

const candidate = (intent: string, score: number, input: ReadInput): Candidate | undefined => {
  const found = findIntent(intent);
  return found && { intent, score, manifest: manifestOf(found.agent, found.spec), slots: mentioned(found.spec.read(input)) };
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
      .flatMap(({ intent, score }) => candidate(intent, score, read) ?? []);
    if (candidates[0]?.intent === top.intent) return [candidates];
    const beyond = candidate('oos', top.score, read);
    return beyond ? [[{ ...beyond, slots: { ...beyond.slots, asked: top.intent } }]] : [];
  });

/** A button says exactly what it means: no language is involved. */
const readPress = (press: string, envelope: Envelope, input: ReadInput): MessageReading => {
  const [action = '', ...rest] = press.split(':');
  const token = rest.join(':');
  const pressed: Press = { action, ...(token === '' ? {} : { token }) };
  const plain: Reading = { language: envelope.language, languageCertain: false, requests: [], model: 'button' };
  const known = (reading: Partial<Reading>): MessageReading => ({ reading: { ...plain, ...reading }, intents: [], entities: [] });
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
  const ref = Temporal.Instant.from(message.sentAt).toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'second' });
  const text = message.text ?? '';
  const base: ReadInput = { text, language: envelope.language, entities: [], ref, timeZone, mentions: envelope.memory.mentions, slots: {} };
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
  const act = analysis.intents[0]?.intent ?? 'oos';
  const answering = frame && findIntent(frame.manifest.intent);
  const fill = answering
    ? mentioned(
        answering.spec.read({
          ...input,
          slots: frame.slots,
          ...(frame.awaiting?.kind === 'slot' ? { awaiting: frame.awaiting.slot } : {}),
        }),
      )
    : undefined;
  const reading: Reading = {
    language: analysis.language,
    languageCertain: analysis.languageCertain,
    ...(isDialogueAct(act) ? { act } : {}),
    requests: text.trim() === '' ? [] : requestsOf(analysis, input),
    ...(fill ? { fill } : {}),
    ...(analysis.choice === undefined ? {} : { choice: analysis.choice }),
    model: analysis.model,
  };
  return { reading, intents: analysis.intents.slice(0, 3), entities: analysis.entities };
};
