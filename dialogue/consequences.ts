/** What follows from a message or a result: pieces that the rules are made of. */
import { bounds, topFrame, type Awaiting, type Envelope, type Frame } from './envelope.ts';
import {
  actRequest,
  awaitAnswer,
  buttonsFor,
  dropFrame,
  isTooDeep,
  missingSlot,
  openFrame,
  pushFrame,
  replaceTop,
} from './frames.ts';
import type { Consequence } from './rule.ts';
import type { Candidate, InboundMessage, Phrase } from './types.ts';

/** Says something, and nothing else. */
export const say = (envelope: Envelope, ...phrases: Phrase[]): Consequence => ({
  envelope,
  effects: [{ type: 'say', say: phrases, buttons: [] }],
});

/** One thing after the other. */
export const andThen = (first: Consequence, next: (envelope: Envelope) => Consequence): Consequence => {
  const second = next(first.envelope);
  return { envelope: second.envelope, effects: [...first.effects, ...second.effects] };
};

/** The turn's number ties buttons to their question: it never comes back. */
export const question = (envelope: Envelope, frame: Frame, awaiting: Awaiting, phrase: Phrase): Consequence => {
  const token = `${envelope.turns}.${frame.revision}.${envelope.frames.length}`;
  const buttons = buttonsFor(awaiting, token);
  return {
    envelope: replaceTop(envelope, awaitAnswer(frame, awaiting, phrase, buttons, token)),
    effects: [{ type: 'say', say: [phrase], buttons }],
  };
};

/** The frame in front goes as far as it can: asks for what is missing, or acts. */
export const proceed = (envelope: Envelope, message: InboundMessage, confirmed?: string): Consequence => {
  const frame = topFrame(envelope);
  if (!frame) return { envelope, effects: [] };
  const missing = missingSlot(frame);
  if (missing) return question(envelope, frame, { kind: 'slot', slot: missing.name }, { key: missing.ask });
  return { envelope, effects: [{ type: 'act', request: actRequest(envelope, frame, message, confirmed) }] };
};

/** Puts the open question once more, after what is to be said first. */
export const askAgain = (envelope: Envelope, ...before: Phrase[]): Consequence => {
  const prompt = topFrame(envelope)?.prompt;
  return prompt
    ? { envelope, effects: [{ type: 'say', say: [...before, prompt.say], buttons: prompt.buttons }] }
    : say(envelope, ...before);
};

/** A request by its name. */
export const nameOf = (frame: Frame): Phrase => ({ key: `intent.${frame.manifest.intent}` });

/** A request is over: the next one of the same message, or back to what was open before. */
export const goOn = (envelope: Envelope, message: InboundMessage): Consequence => {
  const index = envelope.queue.findIndex(({ actor }) => actor === message.actor);
  const next = envelope.queue[index];
  if (next)
    return open(
      { ...envelope, queue: envelope.queue.toSpliced(index, 1) },
      next.candidate,
      message,
      envelope.queue.length,
    );
  const below = topFrame(envelope);
  return below
    ? askAgain(envelope, { key: 'core.backTo', args: { what: { list: [nameOf(below)] } } })
    : { envelope, effects: [] };
};

const open = (envelope: Envelope, candidate: Candidate, message: InboundMessage, index = 0): Consequence =>
  proceed(pushFrame(envelope, openFrame(candidate, message, index)), message);

/** Opens the first of a message's requests; the others wait. */
export const openAll = (envelope: Envelope, requests: readonly Candidate[][], message: InboundMessage): Consequence => {
  const [first, ...rest] = requests.flatMap(([best]) => (best ? [{ actor: message.actor, candidate: best }] : []));
  if (!first) return askAgain(envelope, { key: 'core.notUnderstood' });
  if (isTooDeep(envelope)) return askAgain(envelope, { key: 'core.tooDeep' });
  const queue = [...rest, ...envelope.queue];
  const opened = open({ ...envelope, queue: queue.slice(0, bounds.queue) }, first.candidate, message);
  const left = queue.slice(bounds.queue).map(({ candidate }) => ({ key: `intent.${candidate.manifest.intent}` }));
  if (left.length === 0) return opened;
  return andThen(say(envelope, { key: 'core.tooMany', args: { what: { list: left } } }), () => opened);
};

/** Drops the request in front and goes on without it. */
export const drop = (envelope: Envelope, frame: Frame, message: InboundMessage): Consequence =>
  andThen(say(dropFrame(envelope), { key: 'core.dropped', args: { what: { list: [nameOf(frame)] } } }), (next) =>
    goOn(next, message),
  );
