/** Long random conversations: the promises hold, nothing grows without end, and the turn is the machine step by step. */
import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Envelope } from '../../dialogue/envelope.ts';
import { table, transition } from '../../dialogue/machine.ts';
import type { Event, EventName, MachineState } from '../../dialogue/rule.ts';
import type { ActRequest, ActResult, Json, Reading, Slots } from '../../dialogue/types.ts';
import {
  answer,
  ask,
  asksFor,
  candidate,
  choose,
  done,
  intents,
  message,
  newEnvelope,
  play,
  pressed,
  reading,
  refused,
} from './builders.ts';
import { checkEdge, checkEnvelope, checkTurn, requests } from './invariants.ts';
import { turnsOf } from './walk.ts';

const intent = fc.constantFrom(...Object.values(intents));
const words = fc.constantFrom('pan', 'Sala 2', 'ñandú 🦤 שלום');
const longest = 'x'.repeat(4_000);
/** One free text may be as long as a message; the other slots hold values. */
const slots: fc.Arbitrary<Slots> = fc.oneof(
  fc.constant({}),
  fc.tuple(fc.constantFrom('start', 'place', 'which'), words).map(([name, value]) => ({ [name]: value })),
  fc.constantFrom('pan', longest).map((text) => ({ text })),
);
const score = fc.double({ min: 0, max: 1, noNaN: true });
const asked = fc.tuple(intent, slots, score).map(([what, filled, sure]) => candidate(what, filled, sure));
const act = fc.constantFrom('affirm', 'deny', 'select', 'more', 'cancel', 'repeat', 'resume' as const);

/** What a message is read as; a press counts through the buttons that are shown when its turn comes. */
const said = fc.oneof(
  { weight: 3, arbitrary: asked.map((one) => reading({ requests: [[one]] })) },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(asked, { maxLength: 2 }), { maxLength: 6 }).map((many) => reading({ requests: many })),
  },
  { weight: 4, arbitrary: slots.map((fill) => reading({ fill })) },
  { weight: 4, arbitrary: act.map((one) => reading({ act: one })) },
  {
    weight: 1,
    arbitrary: fc
      .record({ act, choice: fc.integer({ min: -2, max: 12 }), fill: slots })
      .map((change) => reading(change)),
  },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 11 }).map((choice) => reading({ act: 'select', choice })) },
  { weight: 3, arbitrary: fc.nat({ max: 11 }) },
  { weight: 1, arbitrary: fc.constantFrom('confirm', '1:9.9.9', 'cancel:0.0.1', '').map(pressed) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

const result: fc.Arbitrary<ActResult | undefined> = fc.oneof(
  {
    weight: 4,
    arbitrary: words.map((text): ActResult => ({ ...done(), say: [{ key: 'made', args: { text } }] }) as ActResult),
  },
  { weight: 2, arbitrary: fc.constantFrom(answer(), refused(), undefined) },
  { weight: 2, arbitrary: fc.constantFrom(ask('start'), ask('place'), ask('text')) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('pan', longest)
      .map((text): ActResult => ({ kind: 'confirm', hash: text.slice(0, 9), say: { key: 'sure', args: { text } } })),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.string({ maxLength: 60 }), { maxLength: 12 }).map((names) => choose('which', names)),
  },
);

const turn = fc.record({
  said,
  results: fc.array(result, { minLength: 6, maxLength: 6 }),
  actor: fc.constantFrom('marta', 'marta', 'marta', 'ana'),
  edits: fc.boolean(),
});

const readingOf = (envelope: Envelope, what: Reading | number | undefined): Reading | undefined => {
  if (typeof what !== 'number') return what;
  const buttons = envelope.frames.at(-1)?.prompt?.buttons ?? [];
  return buttons.length > 0 ? pressed(buttons[what % buttons.length]?.id ?? '') : asksFor(intents.greet);
};

/** Plays random turns; answers every envelope and command on the way. */
const live = (turns: readonly (typeof turn extends fc.Arbitrary<infer T> ? T : never)[]) => {
  let envelope = newEnvelope();
  const acted: ActRequest[] = [];
  const envelopes: Envelope[] = [];
  for (const [index, next] of turns.entries()) {
    const opened = envelope.frames.at(-1)?.id;
    const inbound = message(`m${index}`, {
      actor: next.actor,
      ...(next.edits && opened !== undefined ? { replaces: opened } : {}),
    });
    const read = readingOf(envelope, next.said);
    const outcomes = [...next.results];
    const taken: (ActResult | undefined)[] = [];
    const oneResult = () => {
      const one = outcomes.length > 0 ? outcomes.shift() : undefined;
      taken.push(one);
      return [one];
    };
    const [walked, ...others] = [...turnsOf(envelope, inbound, read, oneResult)];
    if (!walked || others.length > 0) throw new Error('one turn expected');
    for (const edge of walked.edges) checkEdge(edge, walked);
    checkTurn(walked);
    checkEnvelope(walked.after, walked);

    const failure = { failed: 'Defect' };
    const played = play(
      envelope,
      inbound,
      read ?? failure,
      taken.map((one) => one ?? failure),
    );
    expect(played.steps.map(({ rule }) => rule)).to.deep.equal(walked.edges.map(({ step }) => step.rule));
    const { memory: _mine, ...mine } = played.envelope;
    const { memory: _other, ...other } = walked.after;
    expect(mine).to.deep.equal({ ...other, language: mine.language });
    expect(played.acted).to.deep.equal(requests(walked.effects));
    acted.push(...played.acted);
    ({ envelope } = played);
    envelopes.push(envelope);
  }
  return { acted, envelopes };
};

describe('random conversations', function () {
  this.timeout(240_000);
  const options = { numRuns: 150 };

  it('keep every promise, turn after turn', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 25 }), (turns) => void live(turns)),
      options,
    );
  });

  it('never use an effect key for two plans', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 25 }), (turns) => {
        const keys = live(turns).acted.map(({ key }) => key);
        expect(new Set(keys).size).to.equal(keys.length);
      }),
      options,
    );
  });

  it('stay under 64 kB, with slots of 4,000 characters', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 20, maxLength: 40 }), (turns) => {
        for (const envelope of live(turns).envelopes) expect(JSON.stringify(envelope).length).to.be.below(64_000);
      }),
      { ...options, seed: 64 },
    );
  });
});

describe('random events', () => {
  const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  const event: fc.Arbitrary<Event> = fc.oneof(
    fc.constant<Event>({ type: 'received', message: message('m') }),
    said.map((what): Event => ({
      type: 'understood',
      message: message('m'),
      reading: typeof what === 'object' ? what : reading(),
    })),
    result.map((one): Event =>
      one
        ? { type: 'acted', message: message('m'), result: one }
        : { type: 'failed', message: message('m'), reason: 'x' },
    ),
    json.map((say): Event => ({
      type: 'acted',
      message: message('m'),
      result: { kind: 'ask', slot: 'x', say } as unknown as ActResult,
    })),
    { weight: 1, arbitrary: fc.constant<Event>({ type: 'closed' }) },
  );

  it('in any order never throw, and lead from state to state of the table', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let envelope = newEnvelope();
        for (const next of events) {
          const step = transition(envelope, next);
          const names = table[envelope.state as MachineState][next.type satisfies EventName].map(({ name }) => name);
          expect([...names, 'error']).to.include(step.rule);
          ({ envelope } = step);
        }
      }),
      { numRuns: 300 },
    );
  });
});
