/** What holds on every edge and after every turn, however it was reached. */
import { expect } from 'chai';
import { bounds, topFrame, type Envelope } from '../../dialogue/envelope.ts';
import { stateOf } from '../../dialogue/machine.ts';
import type { Effect } from '../../dialogue/rule.ts';
import type { ActRequest } from '../../dialogue/types.ts';
import type { Edge, Walked } from './walk.ts';

const must: (holds: boolean, what: string, turn: Walked) => asserts holds = (holds, what, turn) => {
  if (holds) return;
  const trail = turn.edges.map(
    ({ before, event, step }) => `${before.state} × ${event.type} → ${step.rule} → ${step.envelope.state}`,
  );
  const { message, reading, before, after } = turn;
  expect.fail(`${what}\n${trail.join('\n')}\n${JSON.stringify({ message, reading, before, after }, undefined, 1)}`);
};

const tokenOf = (id: string): string => id.split(':').slice(1).join(':');
const phrases = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.type === 'say' ? effect.say.map(({ key }) => key) : []));
/** The commands among the effects. */
export const requests = (effects: readonly Effect[]): ActRequest[] =>
  effects.flatMap((effect) => (effect.type === 'act' ? [effect.request] : []));

/** Fails unless the envelope is sound in itself. */
export const checkEnvelope = (envelope: Envelope, turn: Walked): void => {
  must(envelope.state === stateOf(envelope), 'the state follows from the frame in front', turn);
  must(envelope.frames.length <= bounds.frames, 'at most so many frames', turn);
  must(envelope.queue.length <= bounds.queue, 'at most so many requests wait', turn);
  must((envelope.dropped === undefined) === (envelope.droppedIn === undefined), 'a drop has its turn', turn);
  must(
    new Set(envelope.frames.map(({ id }) => id)).size === envelope.frames.length,
    'frames have ids of their own',
    turn,
  );
  for (const frame of envelope.frames.slice(0, -1))
    must(frame.awaiting !== undefined, 'what lies below waits for a person', turn);
  for (const { awaiting, prompt, token } of envelope.frames) {
    must((awaiting === undefined) === (prompt === undefined), 'what is awaited was asked', turn);
    must((awaiting === undefined) === (token === undefined), 'a question has a token', turn);
    for (const button of prompt?.buttons ?? []) must(tokenOf(button.id) === token, 'buttons carry the token', turn);
    const expected = awaiting?.kind === 'confirm' ? 2 : awaiting?.kind === 'choice' ? awaiting.choices.length : 0;
    must((prompt?.buttons.length ?? 0) === expected, 'every offered answer has a button', turn);
  }
};

/** Fails unless every promise about one transition holds. */
export const checkEdge = ({ before, event, step }: Edge, turn: Walked): void => {
  must(step.rule !== 'error', 'no rule throws', turn);
  checkEnvelope(step.envelope, turn);
  const works = step.effects.filter(({ type }) => type === 'understand' || type === 'act');
  must(works.length <= 1, 'one piece of work at a time', turn);
  for (const request of requests(step.effects)) {
    const frame = topFrame(step.envelope);
    must(frame?.actor === turn.message.actor && request.actor === frame.actor, 'only the owner acts in a frame', turn);
    must(request.intent === frame.manifest.intent, 'the frame in front acts', turn);
    must(step.envelope.state === 'acting', 'who acts awaits nothing', turn);
    must(
      frame.manifest.slots.every(({ name, required }) => !required || (frame.slots[name] ?? null) !== null),
      'nothing acts before all it needs is known',
      turn,
    );
    if (request.confirmed !== undefined) {
      const asked = topFrame(before)?.awaiting;
      must(asked?.kind === 'confirm' && asked.hash === request.confirmed, 'what is confirmed was shown', turn);
      must(event.type === 'understood' && event.reading.act === 'affirm', 'only a yes confirms', turn);
    }
  }
};

/** Rules after which the question that was open is put again in the same turn. */
const asksAgain = new Set(['staleButton', 'askedAgain', 'repeated', 'notRead']);

/** Fails unless every promise about one turn holds. */
export const checkTurn = (turn: Walked): void => {
  const { before, after, edges, effects } = turn;
  must(after.state !== 'acting', 'a turn does not end halfway', turn);
  must(after.state !== 'idle' || after.queue.length === 0, 'nothing is left waiting when all is done', turn);
  must(phrases(effects).length > 0, 'no turn is silent', turn);

  const keys = requests(effects).map(({ key }) => key);
  must(new Set(keys).size === keys.length, 'each effect of a turn has a key of its own', turn);

  const known = new Set(before.frames.flatMap(({ token }) => token ?? []));
  for (const { id, token } of after.frames) {
    const old = before.frames.find((frame) => frame.id === id);
    if (token !== old?.token)
      must(
        token !== undefined && !known.has(token) && token.startsWith(`${before.turns}.`),
        'a new question has a fresh token',
        turn,
      );
  }

  // Whatever happened, the question in front is the last thing that was said.
  const front = topFrame(after);
  if (front && !edges.some(({ step }) => step.rule === 'notYours'))
    must(phrases(effects).at(-1) === front.prompt?.say.key, 'the question in front was just put', turn);

  const first = edges[1]?.step;
  const below = before.frames.slice(0, -1);
  if (first && asksAgain.has(first.rule))
    must(JSON.stringify(after.frames) === JSON.stringify(before.frames), 'nothing moved', turn);
  if (first?.rule === 'cancelled' || first?.rule === 'denied') {
    must(
      JSON.stringify(after.frames.slice(0, below.length)) === JSON.stringify(below),
      'only the top frame goes',
      turn,
    );
    must(first.envelope.dropped?.id === topFrame(before)?.id, 'what was dropped is kept at hand', turn);
  }
  if (first?.rule === 'detour' || first?.rule === 'clearDetour')
    must(
      JSON.stringify(after.frames.slice(0, before.frames.length)) === JSON.stringify(before.frames),
      'a detour leaves what is open as it was',
      turn,
    );
  if (first?.rule === 'restated' || first?.rule === 'edited') {
    must(topFrame(before)?.actor === turn.message.actor, 'nobody starts over what another asked for', turn);
    must(
      JSON.stringify(after.frames.slice(0, below.length)) === JSON.stringify(below),
      'only the front is replaced',
      turn,
    );
  }
  if (first?.rule === 'notYours')
    must(JSON.stringify(after.frames) === JSON.stringify(before.frames), 'nobody answers for another', turn);
};
