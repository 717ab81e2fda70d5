/**
 * One turn: from a message to its answer. A generator: it yields the work to be done (`understand`, `act`) and is told what came
 * of it, so whoever plays it decides how the work is done. What the turn came to is a value that the workflow adopts.
 */
import type { Envelope } from './envelope.ts';
import { transition } from './machine.ts';
import { remember } from './memory.ts';
import type { Effect, Event } from './rule.ts';
import type {
  ActResult,
  Button,
  InboundMessage,
  Language,
  Phrase,
  Reading,
  Receipt,
  Reply,
  TurnResult,
} from './types.ts';

/** Work that is not pure; somebody else does it. */
export type Work = Extract<Effect, { type: 'understand' | 'act' }>;

/** What came of the work. */
export type Outcome =
  | { type: 'understood'; reading: Reading }
  | { type: 'acted'; result: ActResult }
  | { type: 'failed'; reason: string };

/** One transition, for the trace. */
export interface TraceStep {
  event: Event['type'];
  from: Envelope['state'];
  rule: string;
  to: Envelope['state'];
}

/** What a turn changes in a conversation; everything else of the envelope follows from the answer. */
export interface Progress extends Pick<Envelope, 'state' | 'language' | 'frames' | 'queue' | 'dropped' | 'droppedIn'> {
  mentions: Envelope['memory']['mentions'];
}

/** What a turn came to. Recorded in the history: a later release adopts it as it was, and never decides the past anew. */
export interface Played {
  /** Absent for a message that was already answered in an earlier turn. */
  progress?: Progress;
  result: TurnResult;
}

/** A turn in full, as it was played. */
export interface Turn extends Required<Played> {
  /** The conversation after the turn. */
  envelope: Envelope;
  steps: TraceStep[];
}

/** More steps than any turn can need: a loop in the rules ends here instead of in the worker. */
const stepLimit = 24;

/** Plays the turn of one message. */
export function* playTurn(start: Envelope, message: InboundMessage): Generator<Work, Turn, Outcome> {
  let envelope = start;
  const said: { say: Phrase[]; buttons: Button[] } = { say: [], buttons: [] };
  const receipts: Receipt[] = [];
  const steps: TraceStep[] = [];
  const events: Event[] = [{ type: 'received', message }];
  for (let event = events.shift(); event; event = events.shift()) {
    if (steps.length >= stepLimit) throw new Error('The turn does not come to an end');
    if (event.type === 'understood') envelope = speak(envelope, event.reading);
    const from = envelope.state;
    const step = transition(envelope, event);
    envelope = step.envelope;
    steps.push({ event: event.type, from, rule: step.rule, to: envelope.state });
    for (const effect of step.effects) {
      if (effect.type === 'say') {
        said.say.push(...effect.say);
        if (effect.buttons.length > 0) said.buttons = effect.buttons;
      } else if (effect.type === 'receipts') receipts.push(...effect.receipts);
      else events.push({ ...(yield effect), message });
    }
  }
  const replies = said.say.length > 0 ? [replyOf(message, envelope.language, said)] : [];
  const result: TurnResult = {
    messageKey: message.key,
    digest: message.digest,
    replies,
    state: envelope.state === 'acting' ? 'idle' : envelope.state,
    receipts,
  };
  const played = { progress: progressOf(envelope), result };
  return { ...played, envelope: adopt(start, played), steps };
}

const progressOf = ({ state, language, frames, queue, dropped, droppedIn, memory }: Envelope): Progress => ({
  state,
  language,
  frames,
  queue,
  ...(dropped === undefined ? {} : { dropped }),
  ...(droppedIn === undefined ? {} : { droppedIn }),
  mentions: memory.mentions,
});

/** The conversation after a turn that was played elsewhere. */
export const adopt = (envelope: Envelope, { progress, result }: Played): Envelope => {
  if (!progress) return remember(envelope, result);
  const { dropped: _dropped, droppedIn: _droppedIn, ...kept } = envelope;
  const { mentions, ...changes } = progress;
  return remember({ ...kept, ...changes, memory: { ...kept.memory, mentions } }, result);
};

const speak = (envelope: Envelope, reading: Reading): Envelope =>
  reading.languageCertain || envelope.turns === 0 ? { ...envelope, language: reading.language } : envelope;

const replyOf = (message: InboundMessage, language: Language, said: { say: Phrase[]; buttons: Button[] }): Reply => ({
  id: `${message.key}/0`,
  language,
  say: said.say,
  buttons: said.buttons,
});
