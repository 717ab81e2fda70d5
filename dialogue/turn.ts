/**
 * One turn: from a message to its answer. A generator, so that the workflow and the activity that runs ahead of it play the very
 * same turn: it yields the work to be done (`understand`, `act`) and is told what came of it.
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

export interface Turn {
  envelope: Envelope;
  result: TurnResult;
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
  return { envelope: remember(envelope, result), result, steps };
}

const speak = (envelope: Envelope, reading: Reading): Envelope =>
  reading.languageCertain || envelope.turns === 0 ? { ...envelope, language: reading.language } : envelope;

const replyOf = (message: InboundMessage, language: Language, said: { say: Phrase[]; buttons: Button[] }): Reply => ({
  id: `${message.key}/0`,
  language,
  say: said.say,
  buttons: said.buttons,
});
