/** Every state × event pair of the table: something always applies, and nothing throws. */
import { expect } from 'chai';
import { bounds, type Envelope, type Frame } from '../../dialogue/envelope.ts';
import { buttonsFor, openFrame } from '../../dialogue/frames.ts';
import { stateOf, table, transition } from '../../dialogue/machine.ts';
import type { Event, EventName, MachineState } from '../../dialogue/rule.ts';
import type { ActResult, Reading } from '../../dialogue/types.ts';
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
  newEnvelope,
  pressed,
  reading,
  refused,
} from './builders.ts';

const states = Object.keys(table) as MachineState[];
const eventNames: EventName[] = ['received', 'understood', 'acted', 'failed', 'closed'];

const bare = openFrame(candidate(intents.create, { start: '2027-11-02T17:00' }), message('m0'));
const awaiting = {
  collecting: { kind: 'slot', slot: 'place' },
  choosing: { kind: 'choice', slot: 'which', choices: [{ value: 'a', label: { key: 'a' }, names: ['a'] }] },
  confirming: { kind: 'confirm', hash: 'h' },
} as const;
const asking = (state: keyof typeof awaiting): Frame => {
  const awaits = structuredClone(awaiting[state]) as NonNullable<Frame['awaiting']>;
  return { ...bare, awaiting: awaits, prompt: { say: { key: 'q' }, buttons: buttonsFor(awaits, 't') }, token: 't' };
};

const envelopeIn = (state: MachineState): Envelope => {
  const envelope = { ...newEnvelope(), turns: 3, state };
  if (state === 'idle' || state === 'closed') return envelope;
  return { ...envelope, frames: [state === 'acting' ? bare : asking(state)] };
};

const readings: Reading[] = [
  reading(),
  ...(['affirm', 'deny', 'select', 'more', 'cancel', 'repeat', 'resume'] as const).map((act) => reading({ act })),
  asksFor(intents.list),
  asksFor(intents.list, {}, 0.3),
  reading({ requests: [[], [candidate(intents.list)]] }),
  reading({ fill: { place: 'Sala 2' } }),
  reading({ choice: 0 }),
  reading({ choice: 99 }),
  reading({ choice: -1 }),
  pressed('confirm'),
  pressed('confirm:t'),
  pressed('cancel:t'),
  pressed('1:old'),
  pressed('nonsense'),
];
const results: ActResult[] = [
  done(),
  answer(),
  refused(),
  ask('place'),
  confirm(),
  choose('which', ['a', 'b']),
  choose('which', []),
];

const eventsOf = (name: EventName): Event[] => {
  const inbound = message('m1');
  const events: Record<EventName, Event[]> = {
    received: [{ type: 'received', message: inbound }],
    understood: readings.map((read) => ({ type: 'understood', message: inbound, reading: read })),
    acted: results.map((result) => ({ type: 'acted', message: inbound, result })),
    failed: [{ type: 'failed', message: inbound, reason: 'Defect' }],
    closed: [{ type: 'closed' }],
  };
  return events[name];
};

describe('transition table', () => {
  for (const state of states)
    for (const name of eventNames)
      it(`${state} × ${name} always has a rule`, () => {
        const envelope = envelopeIn(state);
        expect(stateOf(envelope)).to.equal(state);
        const before = JSON.stringify(envelope);
        const names = new Set(table[state][name].map((rule) => rule.name));
        for (const event of eventsOf(name)) {
          const step = transition(envelope, event);
          expect([...names]).to.include(step.rule, 'the rule is one of the cell, not the rescue of a fault');
          expect(step.envelope.state).to.equal(stateOf(step.envelope));
          expect(step.envelope.frames.length).to.be.at.most(bounds.frames);
          expect(JSON.stringify(envelope)).to.equal(before, 'the envelope before is untouched');
          expect(JSON.parse(JSON.stringify(step))).to.deep.equal(step);
        }
      });

  it('ends every cell of a reading with a rule that needs nothing of it', () => {
    for (const state of states)
      for (const name of eventNames) {
        if (state === 'acting' && name === 'acted') continue;
        const last = table[state][name].at(-1);
        const [event] = eventsOf(name);
        if (!last || !event) throw new Error(`${state} × ${name} is empty`);
        expect(last.when({ envelope: envelopeIn(state), event })).to.equal(true, `${state} × ${name}`);
      }
  });

  it('has a rule for each kind of result', () => {
    for (const result of results) {
      const event: Event = { type: 'acted', message: message('m1'), result };
      const matching = table.acting.acted.filter((rule) => rule.when({ envelope: envelopeIn('acting'), event }));
      expect(matching).to.have.length(1, result.kind);
    }
  });

  it('turns a fault in a rule into an apology that costs one request', () => {
    const [below, top] = [asking('collecting'), bare];
    const broken = { kind: 'choose', slot: 'which', say: { key: 'which' } } as unknown as ActResult;
    const step = transition(
      { ...newEnvelope(), frames: [below, top] },
      { type: 'acted', message: message('m1'), result: broken },
    );
    expect(step.rule).to.equal('error');
    expect(step.envelope.frames).to.deep.equal([below]);
    expect(step.envelope.state).to.equal('collecting');
    expect(step.envelope.dropped).to.equal(undefined);
    expect(step.effects).to.deep.equal([{ type: 'say', say: [{ key: 'core.apology' }, { key: 'q' }], buttons: [] }]);
  });
});
