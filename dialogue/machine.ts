/**
 * The machine: `transition(envelope, event) → { envelope, effects }`. Pure, total, and a table: for every state and event the
 * rules in the order in which they are tried. Effects are data; workflows/ interprets them, activities/ runs ahead of it.
 */
import { around, type Callbacks } from './callbacks.ts';
import { bounds, topFrame, type Envelope } from './envelope.ts';
import { askAgain } from './consequences.ts';
import { dropFrame, forgetDropped } from './frames.ts';
import * as rules from './rules.ts';
import type { Context, Event, EventName, MachineState, Rule, Step } from './rule.ts';

const asking = [
  rules.staleButton,
  rules.edited,
  rules.notYours,
  rules.cancelled,
  rules.resumed,
  rules.repeated,
  rules.chosen,
  rules.affirmed,
  rules.clearDetour,
  rules.filled,
  rules.denied,
  rules.restated,
  rules.detour,
  rules.askedAgain,
] as const;

/** State × event → rules, first match wins. The last rule of each cell always matches, so the machine is total. */
export const table: Record<MachineState, Record<EventName, readonly Rule[]>> = {
  idle: {
    received: [rules.understand],
    understood: [
      rules.staleButton,
      rules.resumed,
      rules.repeated,
      rules.nothingToCancel,
      rules.requested,
      rules.nothingPending,
    ],
    acted: [rules.ignored],
    failed: [rules.notRead],
    closed: [rules.closed],
  },
  collecting: {
    received: [rules.understand],
    understood: asking,
    acted: [rules.ignored],
    failed: [rules.notRead],
    closed: [rules.closed],
  },
  choosing: {
    received: [rules.understand],
    understood: asking,
    acted: [rules.ignored],
    failed: [rules.notRead],
    closed: [rules.closed],
  },
  confirming: {
    received: [rules.understand],
    understood: asking,
    acted: [rules.ignored],
    failed: [rules.notRead],
    closed: [rules.closed],
  },
  acting: {
    received: [rules.ignored],
    understood: [rules.ignored],
    acted: [rules.asks, rules.offers, rules.confirms, rules.finished],
    failed: [rules.apologised],
    closed: [rules.closed],
  },
  closed: {
    received: [rules.saidClosed],
    understood: [rules.saidClosed],
    acted: [rules.ignored],
    failed: [rules.ignored],
    closed: [rules.ignored],
  },
};

/** The state follows from the frame in front: it cannot contradict it. */
export const stateOf = (envelope: Envelope): MachineState => {
  if (envelope.state === 'closed') return 'closed';
  const frame = topFrame(envelope);
  if (!frame) return 'idle';
  if (!frame.awaiting) return 'acting';
  return ({ slot: 'collecting', choice: 'choosing', confirm: 'confirming' } as const)[frame.awaiting.kind];
};

/** Callbacks around every transition: the state is derived anew, the bounds hold, and a fault in a rule costs one request, not the conversation. */
export const transitionCallbacks: Callbacks<Context, Step> = {
  after: (_context, step) => {
    const envelope = { ...step.envelope, queue: step.envelope.queue.slice(0, bounds.queue) };
    return { ...step, envelope: { ...envelope, state: stateOf(envelope) } };
  },
  error: (context) => {
    const envelope = forgetDropped(dropFrame({ ...context.envelope, queue: [] }));
    const settled = { ...envelope, state: stateOf(envelope) };
    return { ...askAgain(settled, { key: 'core.apology' }), rule: 'error' };
  },
};

const apply = around([transitionCallbacks], (context: Context): Step => {
  const cell = table[stateOf(context.envelope)][context.event.type];
  const rule = cell.find((candidate) => candidate.when(context));
  if (!rule) throw new Error(`No rule for ${context.envelope.state} × ${context.event.type}`);
  return { ...rule.leadsTo(context), rule: rule.name };
});

/** One step of the machine. Answers the new envelope, the effects to interpret, and the name of the rule that applied. */
export const transition = (envelope: Envelope, event: Event): Step => apply({ envelope, event });
