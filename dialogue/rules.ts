/** The rules of the machine, each a condition and what follows. The order in which they are tried stands in machine.ts. */
import { bounds, topFrame, type Envelope, type Frame } from './envelope.ts';
import {
  actRequest,
  awaitAnswer,
  buttonsFor,
  dropFrame,
  fillFrame,
  isTooDeep,
  missingSlot,
  openFrame,
  popFrame,
  pushFrame,
  replaceTop,
} from './frames.ts';
import { mention } from './memory.ts';
import { isClearDetour, isDetour, isFill, isStalePress } from './router.ts';
import type { Awaiting } from './envelope.ts';
import type { ActRequest, ActResult, Button, Candidate, InboundMessage, Phrase, Reading, Receipt } from './types.ts';

export type MachineState = 'idle' | 'collecting' | 'choosing' | 'confirming' | 'acting' | 'closed';

/** What can happen. Every event but `closed` belongs to the turn of one message. */
export type Event =
  | { type: 'received'; message: InboundMessage }
  | { type: 'understood'; message: InboundMessage; reading: Reading }
  | { type: 'acted'; message: InboundMessage; result: ActResult }
  | { type: 'failed'; message: InboundMessage; reason: string }
  | { type: 'closed' };
export type EventName = Event['type'];

/** What is to be done. `say` and `receipts` are gathered into the turn's answer; the other two are work. */
export type Effect =
  | { type: 'understand'; message: InboundMessage }
  | { type: 'act'; request: ActRequest }
  | { type: 'say'; say: Phrase[]; buttons: Button[] }
  | { type: 'receipts'; receipts: Receipt[] };

export interface Context {
  envelope: Envelope;
  event: Event;
}
export interface Step {
  envelope: Envelope;
  effects: Effect[];
  rule: string;
}
type Consequence = Omit<Step, 'rule'>;

export interface Rule {
  name: string;
  when(context: Context): boolean;
  then(context: Context): Consequence;
}

/** What the turn is about, for rules that only apply within one. */
interface Turn {
  envelope: Envelope;
  frame: Frame | undefined;
  message: InboundMessage;
  reading: Reading;
}
interface TurnRule {
  when(turn: Turn): boolean;
  then(turn: Turn): Consequence;
}
interface AskingRule {
  when(turn: Turn & { frame: Frame }): boolean;
  then(turn: Turn & { frame: Frame }): Consequence;
}

const say = (envelope: Envelope, ...phrases: Phrase[]): Consequence => ({
  envelope,
  effects: [{ type: 'say', say: phrases, buttons: [] }],
});

const then = (first: Consequence, next: (envelope: Envelope) => Consequence): Consequence => {
  const second = next(first.envelope);
  return { envelope: second.envelope, effects: [...first.effects, ...second.effects] };
};

/** A rule about a message that was read, whatever is open. */
const onReading = (name: string, rule: TurnRule): Rule => {
  const turn = ({ envelope, event }: Context): Turn | undefined =>
    event.type === 'understood'
      ? { envelope, frame: topFrame(envelope), message: event.message, reading: event.reading }
      : undefined;
  return {
    name,
    when: (context) => {
      const current = turn(context);
      return current !== undefined && rule.when(current);
    },
    then: (context) => {
      const current = turn(context);
      if (!current) throw new Error(`${name} needs a reading`);
      return rule.then(current);
    },
  };
};

/** A rule about a message that was read while a question is open. */
const onAnswer = (name: string, rule: AskingRule): Rule => {
  const asked = (turn: Turn): turn is Turn & { frame: Frame } => turn.frame !== undefined;
  return onReading(name, {
    when: (turn) => asked(turn) && rule.when(turn),
    then: (turn) => {
      if (!asked(turn)) throw new Error(`${name} needs an open frame`);
      return rule.then(turn);
    },
  });
};

/** A rule about what an agent answered to the frame in front. */
const onResult = <K extends ActResult['kind']>(
  name: string,
  kinds: readonly K[],
  consequence: (turn: Turnless, result: Extract<ActResult, { kind: K }>) => Consequence,
): Rule => {
  const wanted = (result: ActResult): result is Extract<ActResult, { kind: K }> =>
    (kinds as readonly string[]).includes(result.kind);
  return {
    name,
    when: ({ event }) => event.type === 'acted' && wanted(event.result),
    then: ({ envelope, event }) => {
      const frame = topFrame(envelope);
      if (event.type !== 'acted' || !wanted(event.result) || !frame) throw new Error(`${name} needs a result and a frame`);
      return consequence({ envelope, frame, message: event.message }, event.result);
    },
  };
};
interface Turnless {
  envelope: Envelope;
  frame: Frame;
  message: InboundMessage;
}

/** The turn's number ties buttons to their question: it never comes back. */
const question = (envelope: Envelope, frame: Frame, awaiting: Awaiting, phrase: Phrase): Consequence => {
  const token = `${envelope.turns}.${frame.revision}.${envelope.frames.length}`;
  const buttons = buttonsFor(awaiting, token);
  return {
    envelope: replaceTop(envelope, awaitAnswer(frame, awaiting, phrase, buttons, token)),
    effects: [{ type: 'say', say: [phrase], buttons }],
  };
};

/** The frame in front goes as far as it can: asks for what is missing, or acts. */
const proceed = (envelope: Envelope, message: InboundMessage, confirmed?: string): Consequence => {
  const frame = topFrame(envelope);
  if (!frame) return { envelope, effects: [] };
  const missing = missingSlot(frame);
  if (missing) return question(envelope, frame, { kind: 'slot', slot: missing.name }, { key: missing.ask });
  return { envelope, effects: [{ type: 'act', request: actRequest(envelope, frame, message, confirmed) }] };
};

const askAgain = (envelope: Envelope, ...before: Phrase[]): Consequence => {
  const prompt = topFrame(envelope)?.prompt;
  return prompt
    ? { envelope, effects: [{ type: 'say', say: [...before, prompt.say], buttons: prompt.buttons }] }
    : say(envelope, ...before);
};

const nameOf = (frame: Frame): Phrase => ({ key: `intent.${frame.manifest.intent}` });

/** A request is over: the next one of the same message, or back to what was open before. */
const goOn = (envelope: Envelope, message: InboundMessage): Consequence => {
  const [next, ...queue] = envelope.queue;
  if (next?.[0]) return open({ ...envelope, queue }, next[0], message, queue.length + 1);
  const below = topFrame(envelope);
  return below ? askAgain(envelope, { key: 'core.backTo', args: { what: { list: [nameOf(below)] } } }) : { envelope, effects: [] };
};

const open = (envelope: Envelope, candidate: Candidate, message: InboundMessage, index = 0): Consequence =>
  isTooDeep(envelope)
    ? askAgain(envelope, { key: 'core.tooDeep' })
    : proceed(pushFrame(envelope, openFrame(candidate, message, index)), message);

const openAll = (envelope: Envelope, requests: readonly Candidate[][], message: InboundMessage): Consequence => {
  const [first, ...rest] = requests;
  return first?.[0] ? open({ ...envelope, queue: rest }, first[0], message) : askAgain(envelope, { key: 'core.notUnderstood' });
};

const drop = (envelope: Envelope, frame: Frame, message: InboundMessage): Consequence =>
  then(say(dropFrame(envelope), { key: 'core.dropped', args: { what: { list: [nameOf(frame)] } } }), (next) => goOn(next, message));

const always = { when: () => true };

export const understand: Rule = {
  name: 'understand',
  ...always,
  then: ({ envelope, event }) =>
    event.type === 'received' ? { envelope, effects: [{ type: 'understand', message: event.message }] } : { envelope, effects: [] },
};
/** Cells that cannot come up in a conversation; they change nothing. */
export const ignored: Rule = { name: 'ignored', ...always, then: ({ envelope }) => ({ envelope, effects: [] }) };
export const closed: Rule = {
  name: 'closed',
  ...always,
  then: ({ envelope: { dropped: _dropped, ...envelope } }) => ({ envelope: { ...envelope, state: 'closed', frames: [], queue: [] }, effects: [] }),
};
export const saidClosed: Rule = { name: 'saidClosed', ...always, then: ({ envelope }) => say(envelope, { key: 'core.closed' }) };
export const apologised: Rule = {
  name: 'apologised',
  ...always,
  then: ({ envelope, event }) =>
    then(say(dropFrame(envelope), { key: 'core.apology' }), (next) => ('message' in event ? goOn(next, event.message) : { envelope: next, effects: [] })),
};

export const staleButton = onReading('staleButton', {
  when: ({ frame, reading }) => isStalePress(frame, reading),
  then: ({ envelope }) => askAgain(envelope, { key: 'core.staleButton' }),
});
export const resumed = onReading('resumed', {
  when: ({ envelope, reading }) =>
    envelope.dropped !== undefined && reading.requests.length === 0 && (reading.act === 'resume' || reading.act === 'affirm'),
  then: ({ envelope: { dropped, ...envelope }, message }) => {
    if (!dropped) return { envelope, effects: [] };
    const frame: Frame = { ...fillFrame(dropped, {}), actor: message.actor };
    return then(say(envelope, { key: 'core.resumed', args: { what: { list: [nameOf(frame)] } } }), (next) => proceed(pushFrame(next, frame), message));
  },
});
export const repeated = onReading('repeated', {
  when: ({ reading }) => reading.act === 'repeat',
  then: ({ envelope, frame }) => {
    if (frame) return askAgain(envelope);
    const last = envelope.memory.replies.at(-1);
    return last
      ? { envelope, effects: [{ type: 'say', say: last.say, buttons: last.buttons }] }
      : say(envelope, { key: 'core.nothingToRepeat' });
  },
});
export const nothingToCancel = onReading('nothingToCancel', {
  when: ({ reading }) => reading.act === 'cancel',
  then: ({ envelope }) => say(envelope, { key: 'core.nothingToCancel' }),
});
export const requested = onReading('requested', {
  when: ({ reading }) => reading.requests.length > 0,
  then: ({ envelope, message, reading }) => openAll(envelope, reading.requests, message),
});
export const nothingPending = onReading('nothingPending', {
  ...always,
  then: ({ envelope, message, reading }) => {
    if (reading.act === 'resume') return say(envelope, { key: 'core.nothingToResume' });
    if (reading.act) return say(envelope, { key: 'core.nothingPending' });
    return say(envelope, { key: message.text?.trim() === '' ? 'core.empty' : 'core.notUnderstood' });
  },
});

/** The message that opened the request was rewritten: the request starts over. */
export const edited = onAnswer('edited', {
  when: ({ frame, message, reading }) => message.replaces !== undefined && frame.id === message.replaces && reading.requests.length > 0,
  then: ({ envelope, message, reading }) => openAll(popFrame(envelope), reading.requests, message),
});
export const notYours = onAnswer('notYours', {
  when: ({ frame, message, reading }) =>
    frame.actor !== message.actor && (reading.requests.length === 0 || isFill(frame, reading)),
  then: ({ envelope }) => say(envelope, { key: 'core.notYours' }),
});
export const cancelled = onAnswer('cancelled', {
  when: ({ reading }) => reading.act === 'cancel' || reading.press?.action === 'cancel',
  then: ({ envelope, frame, message }) => drop(envelope, frame, message),
});
export const chosen = onAnswer('chosen', {
  when: ({ frame, reading }) =>
    frame.awaiting?.kind === 'choice' && reading.choice !== undefined && frame.awaiting.choices[reading.choice] !== undefined,
  then: ({ envelope, frame, message, reading }) => {
    const choice = frame.awaiting?.kind === 'choice' ? frame.awaiting.choices[reading.choice ?? -1] : undefined;
    if (!choice || frame.awaiting?.kind !== 'choice') return askAgain(envelope);
    return proceed(replaceTop(envelope, fillFrame(frame, { [frame.awaiting.slot]: choice.value })), message);
  },
});
/** «sí» acts on the plan that was shown; «sí, pero a las 6» changes the plan, so it is shown anew. */
export const affirmed = onAnswer('affirmed', {
  when: ({ frame, reading }) =>
    frame.awaiting?.kind === 'confirm' && reading.act === 'affirm' && !isFill(frame, reading) && reading.requests.length === 0,
  then: ({ envelope, frame, message }) => {
    const hash = frame.awaiting?.kind === 'confirm' ? frame.awaiting.hash : '';
    return proceed(replaceTop(envelope, fillFrame(frame, {})), message, hash);
  },
});
export const clearDetour = onAnswer('clearDetour', {
  when: ({ frame, reading }) => isClearDetour(frame, reading),
  then: ({ envelope, message, reading }) => openAll(envelope, reading.requests, message),
});
export const filled = onAnswer('filled', {
  when: ({ frame, reading }) => isFill(frame, reading),
  then: ({ envelope, frame, message, reading }) => proceed(replaceTop(envelope, fillFrame(frame, reading.fill ?? {})), message),
});
export const denied = onAnswer('denied', {
  when: ({ frame, reading }) => reading.act === 'deny' && frame.awaiting?.kind !== 'slot' && reading.requests.length === 0,
  then: ({ envelope, frame, message }) => drop(envelope, frame, message),
});
export const detour = onAnswer('detour', {
  when: ({ reading }) => isDetour(reading),
  then: ({ envelope, message, reading }) => openAll(envelope, reading.requests, message),
});
export const askedAgain = onAnswer('askedAgain', {
  ...always,
  then: ({ envelope, frame }) => {
    const awaiting = frame.awaiting;
    if (awaiting?.kind === 'choice') return askAgain(envelope, { key: 'core.invalidChoice', args: { count: awaiting.choices.length } });
    return awaiting?.kind === 'confirm' ? askAgain(envelope, { key: 'core.confirmOrCancel' }) : askAgain(envelope, { key: 'core.notUnderstood' });
  },
});

/** The agent needs one thing more; a value that it could not use is taken out. */
export const asks = onResult('asks', ['ask'], ({ envelope, frame }, result) =>
  question(envelope, { ...frame, slots: { ...frame.slots, [result.slot]: null } }, { kind: 'slot', slot: result.slot }, result.say),
);
export const offers = onResult('offers', ['choose'], ({ envelope, frame }, result) =>
  question(envelope, frame, { kind: 'choice', slot: result.slot, choices: result.candidates.slice(0, bounds.choices) }, result.say),
);
export const confirms = onResult('confirms', ['confirm'], ({ envelope, frame }, result) =>
  question(envelope, frame, { kind: 'confirm', hash: result.hash }, result.say),
);
export const finished = onResult('finished', ['done', 'answer', 'refused'], ({ envelope, frame, message }, result) => {
  const closing = result.kind === 'refused' && frame.manifest.effect === 'write' ? dropFrame(envelope) : popFrame(envelope);
  const next = result.kind === 'refused' ? closing : { ...closing, memory: mention(closing.memory, result.mentions) };
  const receipts = result.kind === 'done' ? result.receipts : [];
  const undoable = receipts.findLast((receipt) => receipt.undoable);
  const told: Consequence = {
    envelope: next,
    effects: [
      ...(receipts.length > 0 ? [{ type: 'receipts', receipts } as const] : []),
      {
        type: 'say',
        say: Array.isArray(result.say) ? result.say : [result.say],
        buttons: undoable ? [{ id: `undo:${undoable.id}`, label: { key: 'button.undo' } }] : [],
      },
    ],
  };
  return then(told, (settled) => goOn(settled, message));
});
