/** The rules of the machine, each a condition and what follows. The order in which they are tried stands in machine.ts. */
import { andThen, askAgain, drop, goOn, nameOf, openAll, proceed, question, say } from './consequences.ts';
import { bounds } from './envelope.ts';
import { dropFrame, fillFrame, forgetDropped, isTooDeep, popFrame, pushFrame, replaceTop } from './frames.ts';
import { changedBy, mention } from './memory.ts';
import { isClearDetour, isDetour, isFill, isStalePress } from './router.ts';
import { onAnswer, onReading, onResult, type Consequence, type Rule } from './rule.ts';

const always = { when: () => true };

export const understand: Rule = {
  name: 'understand',
  ...always,
  leadsTo: ({ envelope, event }) =>
    event.type === 'received'
      ? { envelope, effects: [{ type: 'understand', message: event.message }] }
      : { envelope, effects: [] },
};
/** Cells that cannot come up in a conversation; they change nothing. */
export const ignored: Rule = { name: 'ignored', ...always, leadsTo: ({ envelope }) => ({ envelope, effects: [] }) };
export const closed: Rule = {
  name: 'closed',
  ...always,
  leadsTo: ({ envelope }) => ({
    envelope: { ...forgetDropped(envelope), state: 'closed', frames: [], queue: [] },
    effects: [],
  }),
};
export const saidClosed: Rule = {
  name: 'saidClosed',
  ...always,
  leadsTo: ({ envelope }) => say(envelope, { key: 'core.closed' }),
};
/** The message could not be read: what was open stays open. */
export const notRead: Rule = {
  name: 'notRead',
  ...always,
  leadsTo: ({ envelope }) => askAgain(envelope, { key: 'core.apology' }),
};
/** The agent failed: its request ends here. */
export const apologised: Rule = {
  name: 'apologised',
  ...always,
  leadsTo: ({ envelope, event }) =>
    andThen(say(dropFrame(envelope), { key: 'core.apology' }), (next) =>
      'message' in event ? goOn(next, event.message) : { envelope: next, effects: [] },
    ),
};

export const staleButton = onReading('staleButton', {
  when: ({ frame, reading }) => isStalePress(frame, reading),
  leadsTo: ({ envelope }) => askAgain(envelope, { key: 'core.staleButton' }),
});
/** «mejor sí» brings the dropped request back; a bare «sí» only right after it was dropped and with nothing else open. */
export const resumed = onReading('resumed', {
  when: ({ envelope, frame, message, reading }) =>
    envelope.dropped?.actor === message.actor &&
    !isTooDeep(envelope) &&
    reading.requests.length === 0 &&
    (reading.act === 'resume' || (reading.act === 'affirm' && !frame && envelope.droppedIn === envelope.turns - 1)),
  leadsTo: ({ envelope, message }) => {
    if (!envelope.dropped) return { envelope, effects: [] };
    const frame = fillFrame(envelope.dropped, {});
    return andThen(
      say(forgetDropped(envelope), { key: 'core.resumed', args: { what: { list: [nameOf(frame)] } } }),
      (next) => proceed(pushFrame(next, frame), message),
    );
  },
});
export const repeated = onReading('repeated', {
  when: ({ reading }) => reading.act === 'repeat',
  leadsTo: ({ envelope, frame }) => {
    if (frame) return askAgain(envelope);
    const last = envelope.memory.replies.at(-1);
    return last
      ? { envelope, effects: [{ type: 'say', say: last.say, buttons: last.buttons }] }
      : say(envelope, { key: 'core.nothingToRepeat' });
  },
});
export const nothingToCancel = onReading('nothingToCancel', {
  when: ({ reading }) => reading.act === 'cancel',
  leadsTo: ({ envelope }) => say(envelope, { key: 'core.nothingToCancel' }),
});
export const requested = onReading('requested', {
  when: ({ reading }) => reading.requests.length > 0,
  leadsTo: ({ envelope, message, reading }) => openAll(envelope, reading.requests, message),
});
export const nothingPending = onReading('nothingPending', {
  ...always,
  leadsTo: ({ envelope, message, reading }) => {
    if (reading.act === 'resume') return say(envelope, { key: 'core.nothingToResume' });
    if (reading.act) return say(envelope, { key: 'core.nothingPending' });
    return say(envelope, { key: message.text?.trim() === '' ? 'core.empty' : 'core.notUnderstood' });
  },
});

/** The message that opened the request was rewritten: the request starts over. */
export const edited = onAnswer('edited', {
  when: ({ frame, message, reading }) =>
    frame.actor === message.actor && frame.id === message.replaces && reading.requests.length > 0,
  leadsTo: ({ envelope, message, reading }) => openAll({ ...popFrame(envelope), queue: [] }, reading.requests, message),
});
export const notYours = onAnswer('notYours', {
  when: ({ frame, message, reading }) =>
    frame.actor !== message.actor && (reading.requests.length === 0 || isFill(frame, reading)),
  leadsTo: ({ envelope }) => say(envelope, { key: 'core.notYours' }),
});
export const cancelled = onAnswer('cancelled', {
  when: ({ reading }) => reading.act === 'cancel' || reading.press?.action === 'cancel',
  leadsTo: ({ envelope, frame, message }) => drop(envelope, frame, message),
});
export const chosen = onAnswer('chosen', {
  when: ({ frame, reading }) =>
    frame.awaiting?.kind === 'choice' &&
    reading.choice !== undefined &&
    frame.awaiting.choices[reading.choice] !== undefined,
  leadsTo: ({ envelope, frame, message, reading }) => {
    const choice = frame.awaiting?.kind === 'choice' ? frame.awaiting.choices[reading.choice ?? -1] : undefined;
    if (!choice || frame.awaiting?.kind !== 'choice') return askAgain(envelope);
    return proceed(replaceTop(envelope, fillFrame(frame, { [frame.awaiting.slot]: choice.value })), message);
  },
});
/** «sí» acts on the plan that was shown; «sí, pero a las 6» changes the plan, so it is shown anew. */
export const affirmed = onAnswer('affirmed', {
  when: ({ frame, reading }) =>
    frame.awaiting?.kind === 'confirm' &&
    reading.act === 'affirm' &&
    !isFill(frame, reading) &&
    reading.requests.length === 0,
  leadsTo: ({ envelope, frame, message }) => {
    const hash = frame.awaiting?.kind === 'confirm' ? frame.awaiting.hash : '';
    return proceed(replaceTop(envelope, fillFrame(frame, {})), message, hash);
  },
});
export const clearDetour = onAnswer('clearDetour', {
  when: ({ frame, reading }) => isClearDetour(frame, reading),
  leadsTo: ({ envelope, message, reading }) => openAll(envelope, reading.requests, message),
});
export const filled = onAnswer('filled', {
  when: ({ frame, reading }) => isFill(frame, reading),
  leadsTo: ({ envelope, frame, message, reading }) =>
    proceed(replaceTop(envelope, fillFrame(frame, reading.fill ?? {})), message),
});
export const denied = onAnswer('denied', {
  when: ({ frame, reading }) =>
    reading.act === 'deny' && frame.awaiting?.kind !== 'slot' && reading.requests.length === 0,
  leadsTo: ({ envelope, frame, message }) => drop(envelope, frame, message),
});
/** Asked for once more in other words: it takes the place of the first time instead of waiting above it. */
export const restated = onAnswer('restated', {
  when: ({ frame, message, reading }) =>
    frame.actor === message.actor && reading.requests[0]?.[0]?.intent === frame.manifest.intent,
  leadsTo: ({ envelope, message, reading }) => openAll(popFrame(envelope), reading.requests, message),
});
export const detour = onAnswer('detour', {
  when: ({ reading }) => isDetour(reading),
  leadsTo: ({ envelope, message, reading }) => openAll(envelope, reading.requests, message),
});
export const askedAgain = onAnswer('askedAgain', {
  ...always,
  leadsTo: ({ envelope, frame, message }) => {
    const awaiting = frame.awaiting;
    if (message.text?.trim() === '') return askAgain(envelope, { key: 'core.emptyAnswer' });
    if (awaiting?.kind === 'choice')
      return askAgain(envelope, { key: 'core.invalidChoice', args: { count: awaiting.choices.length } });
    return awaiting?.kind === 'confirm'
      ? askAgain(envelope, { key: 'core.confirmOrCancel' })
      : askAgain(envelope, { key: 'core.notUnderstood' });
  },
});

/** The agent needs one thing more; a value that it could not use is taken out. */
export const asks = onResult('asks', ['ask'], ({ envelope, frame }, result) =>
  question(
    envelope,
    { ...frame, slots: { ...frame.slots, [result.slot]: null } },
    { kind: 'slot', slot: result.slot },
    result.say,
  ),
);
export const offers = onResult('offers', ['choose'], ({ envelope, frame }, result) => {
  const choices = result.candidates
    .slice(0, bounds.choices)
    .map((choice) => ({ ...choice, names: choice.names.map((name) => name.slice(0, bounds.name)) }));
  return question(envelope, frame, { kind: 'choice', slot: result.slot, choices }, result.say);
});
export const confirms = onResult('confirms', ['confirm'], ({ envelope, frame }, result) =>
  question(envelope, frame, { kind: 'confirm', hash: result.hash }, result.say),
);
export const finished = onResult('finished', ['done', 'answer', 'refused'], ({ envelope, message }, result) => {
  const closing = popFrame(envelope);
  const receipts = result.kind === 'done' ? result.receipts : [];
  const mentions = result.kind === 'refused' ? [] : changedBy(receipts, result.mentions ?? [], envelope.turns);
  const next = { ...closing, memory: mention(closing.memory, mentions) };
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
  return andThen(told, (settled) => goOn(settled, message));
});
