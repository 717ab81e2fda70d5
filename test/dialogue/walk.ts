/** Walks the machine breadth first: from each resting envelope every message, reading and result, each state once. */
import { stateOf, transition } from '../../dialogue/machine.ts';
import { remember } from '../../dialogue/memory.ts';
import type { Envelope, Frame } from '../../dialogue/envelope.ts';
import type { Effect, Event, Step } from '../../dialogue/rule.ts';
import type { ActResult, InboundMessage, Reading } from '../../dialogue/types.ts';
import {
  answer,
  ask,
  asksFor,
  candidate,
  choose,
  confirm,
  done,
  intents,
  message,
  pressed,
  reading,
  refused,
} from './builders.ts';

/** One transition, as it was taken. */
export interface Edge {
  before: Envelope;
  event: Event;
  step: Step;
}

/** One turn, as it was played. */
export interface Walked {
  before: Envelope;
  message: InboundMessage;
  /** Absent when reading failed. */
  reading?: Reading;
  edges: Edge[];
  effects: Effect[];
  after: Envelope;
}

const shapeOf = (frame: Frame): string =>
  [
    frame.manifest.intent,
    frame.actor,
    frame.awaiting?.kind ?? '-',
    frame.awaiting?.kind === 'slot' ? frame.awaiting.slot : '',
    Object.entries(frame.slots).map(([name, value]) => `${name}${value === null ? '?' : '!'}`),
  ].join('/');

/** What makes two envelopes behave alike: everything but ids, tokens and counters. */
const shape = (envelope: Envelope): string =>
  JSON.stringify([
    envelope.state,
    envelope.frames.map(shapeOf),
    envelope.queue.length,
    envelope.dropped && shapeOf(envelope.dropped),
    envelope.droppedIn === envelope.turns - 1,
    envelope.memory.replies.length > 0,
  ]);

/** Readings of every kind, and of every button that this envelope shows. */
const readings = (envelope: Envelope): Reading[] => {
  const buttons = envelope.frames.at(-1)?.prompt?.buttons ?? [];
  return [
    reading(),
    ...(['affirm', 'deny', 'select', 'more', 'cancel', 'repeat', 'resume'] as const).map((act) => reading({ act })),
    asksFor(intents.create),
    asksFor(intents.create, { start: 'T17:00', place: 'here' }),
    asksFor(intents.list),
    asksFor(intents.list, {}, 0.4),
    asksFor(intents.greet),
    reading({ requests: [[candidate(intents.note)], [candidate(intents.list)]] }),
    reading({ fill: { place: 'Sala 2' } }),
    reading({ fill: { place: 'Sala 2' }, requests: [[candidate(intents.list, {}, 0.4)]] }),
    reading({ fill: { place: 'Sala 2' }, act: 'affirm' }),
    reading({ choice: 0, act: 'select' }),
    reading({ choice: 9, act: 'select' }),
    pressed('confirm:0.0.0'),
    pressed('confirm'),
    pressed('1'),
    ...buttons.map(({ id }) => pressed(id)),
  ];
};

const results = (): (ActResult | undefined)[] => [
  done(),
  answer(),
  refused(),
  ask('place'),
  confirm(),
  choose('which', ['a', 'b']),
  undefined,
];

let messages = 0;

/** All turns that one message leads to: one for each way in which its work can end. A failure is an absent reading or result. */
export function* turnsOf(
  before: Envelope,
  inbound: InboundMessage,
  read: Reading | undefined,
  resultsOf: () => readonly (ActResult | undefined)[] = results,
): Generator<Walked> {
  interface Open {
    envelope: Envelope;
    events: Event[];
    edges: Edge[];
    effects: Effect[];
  }
  const open: Open[] = [{ envelope: before, events: [{ type: 'received', message: inbound }], edges: [], effects: [] }];
  for (let node = open.pop(); node; node = open.pop()) {
    const [event, ...events] = node.events;
    if (!event) {
      const said = node.effects.flatMap((effect) => (effect.type === 'say' ? effect.say : []));
      const buttons = node.effects.findLast((effect) => effect.type === 'say' && effect.buttons.length > 0);
      const after = remember(node.envelope, {
        messageKey: inbound.key,
        digest: inbound.digest,
        replies: [
          {
            id: `${inbound.key}/0`,
            language: 'es',
            say: said,
            buttons: buttons?.type === 'say' ? buttons.buttons : [],
          },
        ],
        state: 'idle',
        receipts: [],
      });
      yield {
        before,
        message: inbound,
        ...(read ? { reading: read } : {}),
        edges: node.edges,
        effects: node.effects,
        after,
      };
      continue;
    }
    const step = transition(node.envelope, event);
    const next = {
      envelope: step.envelope,
      edges: [...node.edges, { before: node.envelope, event, step }],
      effects: [...node.effects, ...step.effects],
    };
    const failed: Event = { type: 'failed', message: inbound, reason: 'Defect' };
    const work = step.effects.find((effect) => effect.type === 'understand' || effect.type === 'act');
    if (!work) open.push({ ...next, events });
    else if (work.type === 'understand')
      open.push({
        ...next,
        events: [...events, read ? { type: 'understood', message: inbound, reading: read } : failed],
      });
    else
      for (const result of resultsOf())
        open.push({ ...next, events: [...events, result ? { type: 'acted', message: inbound, result } : failed] });
  }
}

/** Walks to `depth` turns from `start`. Yields every turn; continues from every shape of envelope once. */
export function* walk(start: Envelope, depth: number): Generator<Walked> {
  const known = new Set([shape(start)]);
  let layer = [start];
  for (let level = 0; level < depth && layer.length > 0; level += 1) {
    const found: Envelope[] = [];
    for (const before of layer) {
      const opened = before.frames.at(-1)?.id;
      for (const actor of ['marta', 'ana'])
        for (const read of [undefined, ...readings(before)])
          for (const replaces of opened === undefined || !read ? [undefined] : [undefined, opened]) {
            messages += 1;
            const inbound = message(`w${messages}`, { actor, ...(replaces === undefined ? {} : { replaces }) });
            for (const turn of turnsOf(before, inbound, read)) {
              yield turn;
              const rest = shape(turn.after);
              if (known.has(rest)) continue;
              known.add(rest);
              found.push(turn.after);
            }
          }
      const closed = transition(before, { type: 'closed' });
      if (stateOf(closed.envelope) !== 'closed') throw new Error('closed is not closed');
      if (!known.has(shape(closed.envelope))) {
        known.add(shape(closed.envelope));
        found.push(closed.envelope);
      }
    }
    layer = found;
  }
}
