/** Frames: what happens to an open request. Every function is pure and answers a new value. */
import { bounds, effectKey, topFrame, type Awaiting, type Envelope, type Frame } from './envelope.ts';
import type { ActRequest, Button, Candidate, InboundMessage, Json, Phrase, SlotSpec, Slots } from './types.ts';

/** A fresh frame for a request; `index` tells the requests of one message apart. */
export const openFrame = (candidate: Candidate, message: InboundMessage, index = 0): Frame => ({
  id: index === 0 ? message.key : `${message.key}#${index}`,
  actor: message.actor,
  manifest: candidate.manifest,
  slots: candidate.slots,
  revision: 0,
});

const isFilled = (value: Json | undefined): boolean => value !== undefined && value !== null && value !== '';

/** The first required slot that is still empty. */
export const missingSlot = (frame: Frame): SlotSpec | undefined =>
  frame.manifest.slots.find((slot) => slot.required && !isFilled(frame.slots[slot.name]));

/** The answer or correction goes in; what was awaited is no longer. */
export const fillFrame = (frame: Frame, slots: Slots): Frame => {
  const { awaiting: _awaiting, prompt: _prompt, token: _token, ...rest } = frame;
  return { ...rest, slots: { ...frame.slots, ...slots }, revision: frame.revision + 1 };
};

/** The frame waits for a person. */
export const awaitAnswer = (
  frame: Frame,
  awaiting: Awaiting,
  say: Phrase,
  buttons: Button[],
  token: string,
): Frame => ({
  ...frame,
  awaiting,
  prompt: { say, buttons },
  token,
});

export const replaceTop = (envelope: Envelope, frame: Frame): Envelope => ({
  ...envelope,
  frames: [...envelope.frames.slice(0, -1), frame],
});

export const pushFrame = (envelope: Envelope, frame: Frame): Envelope => ({
  ...envelope,
  frames: [...envelope.frames, frame],
});

export const popFrame = (envelope: Envelope): Envelope => ({ ...envelope, frames: envelope.frames.slice(0, -1) });

/** Drops the current request, but keeps it at hand for «mejor sí». */
export const dropFrame = (envelope: Envelope): Envelope => {
  const dropped = topFrame(envelope);
  return dropped ? { ...popFrame(envelope), dropped, droppedIn: envelope.turns } : envelope;
};

/** Forgets the request that was dropped last. */
export const forgetDropped = ({ dropped: _dropped, droppedIn: _droppedIn, ...envelope }: Envelope): Envelope =>
  envelope;

export const isTooDeep = (envelope: Envelope): boolean => envelope.frames.length >= bounds.frames;

/** The command that the frame in front is ready for. */
export const actRequest = (
  envelope: Envelope,
  frame: Frame,
  message: InboundMessage,
  confirmed?: string,
): ActRequest => ({
  key: effectKey(envelope.conversation, frame),
  messageKey: message.key,
  tenant: envelope.tenant,
  conversation: envelope.conversation,
  actor: message.actor,
  agent: frame.manifest.agent,
  intent: frame.manifest.intent,
  slots: frame.slots,
  ...(confirmed === undefined ? {} : { confirmed }),
  mentions: envelope.memory.mentions,
  language: envelope.language,
  timeZone: message.timeZone,
  sentAt: message.sentAt,
});

const button = (action: string, token: string, label: Phrase): Button => ({ id: `${action}:${token}`, label });

/** The buttons under a question. */
export const buttonsFor = (awaiting: Awaiting, token: string): Button[] => {
  if (awaiting.kind === 'confirm')
    return [button('confirm', token, { key: 'button.confirm' }), button('cancel', token, { key: 'button.cancel' })];
  if (awaiting.kind === 'choice')
    return awaiting.choices.map((choice, index) => button(String(index + 1), token, choice.label));
  return [];
};
