/**
 * A whole turn in one transaction: the message is read, the machine decides, the effects that follow are executed under their keys,
 * and message, receipts, reply and turn are stored together. One local activity a turn, and nothing half stored. The workflow adopts
 * what is answered here; a turn that was stored but not yet recorded in the history (a crash in between) is answered from its row.
 */
import { activityInfo } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../db/index.ts';
import { isAway } from '../db/away.ts';
import { DomainError } from '../db/errors.ts';
import { readDirectory, type TenantDirectory } from '../db/directory.ts';
import { findTurn, recordTurn } from '../db/turns.ts';
import { log } from '../config/log.ts';
import { aroundAsync, type AsyncCallbacks } from '../dialogue/callbacks.ts';
import { playTurn, type Outcome, type Played, type Work } from '../dialogue/turn.ts';
import type { TurnTrace } from '../dialogue/trace.ts';
import type { ActRequest } from '../dialogue/types.ts';
import type { TurnInput } from './types.ts';
import { act, EffectFailure, refusal } from './act.ts';
import { faultOf, isCollision } from './failures.ts';
import { readMessage } from './read.ts';

/** How often colliding transactions are run again. */
const collisionLimit = 4;

/** The message has been answered before: what was done for it now is rolled back. */
class Answered extends Error {}

/** A repetition of this very turn continues it; one of a turn long gone only gets its old answer. */
const again = async (em: EntityManager, { message, envelope }: TurnInput): Promise<Played> => {
  const turn = await findTurn(em, message.conversation, message.key);
  if (!turn) throw new Error('The turn that was recorded is gone');
  return turn.trace.turn === envelope.turns ? turn.trace.played : { result: turn.result };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

interface Attempt {
  input: TurnInput;
  directory: TenantDirectory;
  /** What came of effects that were refused or failed in an earlier attempt, by key: this time the turn goes on from there. */
  settled: ReadonlyMap<string, Outcome>;
  /** Why the message could not be read in an earlier attempt. */
  unreadable: string | undefined;
}

/** The core's callbacks around every effect of a turn: the trace says what was done, what came of it, and how long it took. */
const tracing = (effects: TurnTrace['effects']): AsyncCallbacks<ActRequest, Outcome> => {
  let started = 0;
  return {
    before: () => {
      started = performance.now();
    },
    after: ({ key, intent }, outcome) => {
      const result = outcome.type === 'acted' ? outcome.result.kind : outcome.type;
      effects.push({ key, intent, result, ms: performance.now() - started });
    },
  };
};

/** Plays the turn with every effect executed in `em`'s transaction. */
const playIn = async (
  em: EntityManager,
  { input: { message, envelope }, directory, settled, unreadable }: Attempt,
): Promise<Played> => {
  const started = performance.now();
  const now = new Date(Date.now() + directory.tenant.clockOffsetMs).toISOString();
  const read = unreadable === undefined ? readMessage(message, envelope, directory) : undefined;
  const durations = { read: performance.now() - started, total: 0 };
  const actor = directory.people.find(({ id }) => id === message.actor);
  const effects: TurnTrace['effects'] = [];

  const execute = aroundAsync([tracing(effects)], async (request): Promise<Outcome> => {
    const known = settled.get(request.key);
    return known ?? { type: 'acted', result: await act(em, request, { actor, now, timeZone: message.timeZone }) };
  });
  const perform = async (work: Work): Promise<Outcome> => {
    if (work.type === 'act') return execute(work.request);
    return read ? { type: 'understood', reading: read.reading } : { type: 'failed', reason: unreadable ?? 'Defect' };
  };

  const turn = playTurn(envelope, message);
  let step = turn.next();
  while (!step.done) step = turn.next(await perform(step.value));
  const { progress, result, steps, envelope: after } = step.value;
  const played: Played = { progress, result };
  durations.total = performance.now() - started;
  const trace: TurnTrace = {
    turn: envelope.turns,
    played,
    ...(read ? { reading: read.reading } : {}),
    intents: read?.intents ?? [],
    entities: read?.entities ?? [],
    steps,
    effects,
    frames: { before: envelope.frames, after: after.frames },
    durations,
  };
  const recorded = await recordTurn(em, {
    message,
    now,
    result,
    language: after.language,
    workflowId: activityInfo().workflowExecution?.workflowId ?? message.conversation,
    trace,
    envelope: after,
  });
  if (recorded === 'duplicate') throw new Answered();
  return played;
};

/** Plays one message; see {@link ConversationActivities.turn}. */
export const turnIn =
  (database: Database) =>
  async (input: TurnInput): Promise<Played> => {
    const settled = new Map<string, Outcome>();
    let unreadable: string | undefined;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const directory = await readDirectory(database, input.message.tenant);
        return await database.inTenant(input.message.tenant, (em) =>
          playIn(em, { input, directory, settled, unreadable }),
        );
      } catch (error) {
        if (error instanceof Answered) return database.inTenant(input.message.tenant, (em) => again(em, input));
        const cause = error instanceof EffectFailure ? error.cause : error;
        if (isAway(cause)) throw error;
        if (isCollision(cause) && attempt < collisionLimit) continue;
        // The transaction is gone; the next one stores the message and what is said about it, so that nothing accepted is lost.
        if (error instanceof EffectFailure && cause instanceof DomainError && !settled.has(error.key)) {
          settled.set(error.key, { type: 'acted', result: refusal(cause) });
          continue;
        }
        const { conversation, key: message } = input.message;
        log.error({ conversation, message, fault: faultOf(cause) }, 'turn failed');
        if (error instanceof EffectFailure && !settled.has(error.key))
          settled.set(error.key, { type: 'failed', reason: nameOf(cause) });
        else if (unreadable === undefined && !(error instanceof EffectFailure)) unreadable = nameOf(error);
        else throw error;
      }
    }
  };
