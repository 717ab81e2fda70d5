/** Short ways to say what the machine is told: messages, readings, results, and a person who talks to it. */
import { openEnvelope, type Envelope } from '../../dialogue/envelope.ts';
import { playTurn, type Outcome, type Turn, type Work } from '../../dialogue/turn.ts';
import type {
  ActRequest,
  ActResult,
  Candidate,
  InboundMessage,
  Manifest,
  Reading,
  Reply,
  Slots,
} from '../../dialogue/types.ts';

export const newEnvelope = (): Envelope =>
  openEnvelope({
    tenant: 'acme',
    conversation: 'conv',
    externalConversation: 'c1',
    channel: 'rest',
    language: 'es',
  });

export const message = (key: string, change: Partial<InboundMessage> = {}): InboundMessage => ({
  key: `${key}~0`,
  id: key,
  revision: 0,
  tenant: 'acme',
  conversation: 'conv',
  externalConversation: 'c1',
  channel: 'rest',
  actor: 'marta',
  text: 'words',
  sentAt: '2027-10-28T21:40:00Z',
  timeZone: 'Europe/Madrid',
  digest: `digest of ${key}`,
  ...change,
});

export const manifest = (intent: string, effect: Manifest['effect'], required: readonly string[] = []): Manifest => ({
  agent: intent.split('.')[0] ?? intent,
  intent,
  permission: 'event:write:own',
  slots: required.map((name) => ({ name, required: true, ask: `${intent}.ask.${name}` })),
  effect,
});

/** The intents that the tests speak of. */
export const intents = {
  create: manifest('agenda.create', 'write', ['start', 'place']),
  move: manifest('agenda.move', 'write', ['which']),
  note: manifest('note.create', 'write', ['text']),
  list: manifest('agenda.list', 'read'),
  greet: manifest('greet', 'talk'),
} as const;

export const candidate = (intent: Manifest, slots: Slots = {}, score = 0.9): Candidate => ({
  intent: intent.intent,
  score,
  manifest: intent,
  slots,
});

export const reading = (change: Partial<Reading> = {}): Reading => ({
  language: 'es',
  languageCertain: false,
  requests: [],
  model: 'test',
  ...change,
});

/** A reading of one request. */
export const asksFor = (intent: Manifest, slots: Slots = {}, score = 0.9): Reading =>
  reading({ requests: [[candidate(intent, slots, score)]] });

/** What a pressed button is read as: the same as activities/read.ts makes of it. */
export const pressed = (id: string): Reading => {
  const [action = '', token] = id.split(':');
  const press = { action, ...(token === undefined ? {} : { token }) };
  if (action === 'confirm') return reading({ press, act: 'affirm' });
  if (action === 'cancel') return reading({ press, act: 'cancel' });
  return reading({ press, ...(/^\d+$/.test(action) ? { act: 'select', choice: Number(action) - 1 } : {}) });
};

let receipts = 0;
export const done = (kind = 'event.created', undoable = true): ActResult => {
  receipts += 1;
  const id = `receipt-${receipts}`;
  return {
    kind: 'done',
    receipts: [{ id, kind, target: { type: 'event', id: `event-${receipts}` }, undoable }],
    say: [{ key: 'agenda.created', receiptIds: [id] }],
    mentions: [{ type: 'event', id: `event-${receipts}`, names: ['Comida'] }],
  };
};
export const answer = (key = 'agenda.listed'): ActResult => ({ kind: 'answer', say: [{ key }] });
export const refused = (): ActResult => ({ kind: 'refused', reason: 'Conflict', say: { key: 'refused.Conflict' } });
export const ask = (slot: string): ActResult => ({ kind: 'ask', slot, say: { key: `again.${slot}` } });
export const confirm = (hash = 'h1'): ActResult => ({ kind: 'confirm', hash, say: { key: 'agenda.sure' } });
export const choose = (slot: string, names: readonly string[]): ActResult => ({
  kind: 'choose',
  slot,
  candidates: names.map((name) => ({ value: name, label: { key: 'choice', args: { name } }, names: [name] })),
  say: { key: 'which' },
});

type Failure = { failed: string };

/** Plays one turn: `outcomes` answer the work in the order in which it is asked for. */
export const play = (
  envelope: Envelope,
  inbound: InboundMessage,
  read: Reading | Failure,
  outcomes: readonly (ActResult | Failure)[] = [],
): Turn & { acted: ActRequest[] } => {
  const acted: ActRequest[] = [];
  const waiting = [...outcomes];
  const outcomeOf = (work: Work): Outcome => {
    if (work.type === 'understand')
      return 'failed' in read ? { type: 'failed', reason: read.failed } : { type: 'understood', reading: read };
    acted.push(work.request);
    const next = waiting.shift();
    if (!next) throw new Error(`Nothing was said of how ${work.request.key} ends`);
    return 'failed' in next ? { type: 'failed', reason: next.failed } : { type: 'acted', result: next };
  };
  const turn = playTurn(envelope, inbound);
  let step = turn.next();
  while (!step.done) step = turn.next(outcomeOf(step.value));
  if (waiting.length > 0) throw new Error(`${waiting.length} outcomes were never asked for`);
  return { ...step.value, acted };
};

/** A person in a conversation; remembers the envelope from turn to turn. */
export const converse = (start: Envelope = newEnvelope()) => {
  let envelope = start;
  let count = 0;
  return {
    get envelope() {
      return envelope;
    },
    says(
      read: Reading | Failure,
      outcomes: readonly (ActResult | Failure)[] = [],
      change: Partial<InboundMessage> = {},
    ) {
      count += 1;
      const turn = play(envelope, message(`m${count}`, change), read, outcomes);
      ({ envelope } = turn);
      return {
        ...turn,
        /** Keys of all phrases said. */
        said: turn.result.replies.flatMap((reply: Reply) => reply.say.map(({ key }) => key)),
        buttons: turn.result.replies.flatMap((reply: Reply) => reply.buttons.map(({ id }) => id)),
        rules: turn.steps.map(({ rule }) => rule),
      };
    },
  };
};
