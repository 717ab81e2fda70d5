/** What a rule is: the events, the effects, and the three kinds of rules. */
import { topFrame, type Envelope, type Frame } from './envelope.ts';
import type { ActRequest, ActResult, Button, InboundMessage, Phrase, Reading, Receipt } from './types.ts';

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
/** What one transition came to, and by which rule. */
export interface Step {
  envelope: Envelope;
  effects: Effect[];
  rule: string;
}
export type Consequence = Omit<Step, 'rule'>;

/** One line of a cell: when it applies, and what follows. */
export interface Rule {
  name: string;
  when(context: Context): boolean;
  leadsTo(context: Context): Consequence;
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
  leadsTo(turn: Turn): Consequence;
}
interface AskingRule {
  when(turn: Turn & { frame: Frame }): boolean;
  leadsTo(turn: Turn & { frame: Frame }): Consequence;
}

/** What an agent answered belongs to the frame in front. */
interface Turnless {
  envelope: Envelope;
  frame: Frame;
  message: InboundMessage;
}

const turnOf = ({ envelope, event }: Context): Turn | undefined =>
  event.type === 'understood'
    ? { envelope, frame: topFrame(envelope), message: event.message, reading: event.reading }
    : undefined;

const isAsked = (turn: Turn): turn is Turn & { frame: Frame } => turn.frame !== undefined;

/** A rule about a message that was read, whatever is open. */
export const onReading = (name: string, rule: TurnRule): Rule => {
  return {
    name,
    when: (context) => {
      const current = turnOf(context);
      return current !== undefined && rule.when(current);
    },
    leadsTo: (context) => {
      const current = turnOf(context);
      if (!current) throw new Error(`${name} needs a reading`);
      return rule.leadsTo(current);
    },
  };
};

/** A rule about a message that was read while a question is open. */
export const onAnswer = (name: string, rule: AskingRule): Rule => {
  return onReading(name, {
    when: (turn) => isAsked(turn) && rule.when(turn),
    leadsTo: (turn) => {
      if (!isAsked(turn)) throw new Error(`${name} needs an open frame`);
      return rule.leadsTo(turn);
    },
  });
};

/** A rule about what an agent answered to the frame in front. */
export const onResult = <K extends ActResult['kind']>(
  name: string,
  kinds: readonly K[],
  consequence: (turn: Turnless, result: Extract<ActResult, { kind: K }>) => Consequence,
): Rule => {
  const wanted = (result: ActResult): result is Extract<ActResult, { kind: K }> =>
    (kinds as readonly string[]).includes(result.kind);
  return {
    name,
    when: ({ event }) => event.type === 'acted' && wanted(event.result),
    leadsTo: ({ envelope, event }) => {
      const frame = topFrame(envelope);
      if (event.type !== 'acted' || !wanted(event.result) || !frame)
        throw new Error(`${name} needs a result and a frame`);
      return consequence({ envelope, frame, message: event.message }, event.result);
    },
  };
};
