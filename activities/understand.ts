/**
 * A whole turn in one transaction. The machine is pure, so the activity side plays the turn ahead of the workflow: it reads the
 * message, executes the effects that follow under their keys and stores message, receipts, reply and turn together. The workflow
 * then plays the same turn with these results. One local activity a turn instead of two, and nothing half stored.
 */
import { activityInfo } from '@temporalio/activity';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '../db/index.ts';
import { readDirectory, type TenantDirectory } from '../db/directory.ts';
import { findTurn, recordTurn } from '../db/turns.ts';
import { log } from '../config/log.ts';
import { playTurn, type Outcome, type Work } from '../dialogue/turn.ts';
import type { Acted, TurnTrace, Understood } from '../dialogue/trace.ts';
import type { UnderstandInput } from './types.ts';
import { actOnce, EffectFailure } from './act.ts';
import { faultOf, isAway, isCollision } from './failures.ts';
import { readMessage } from './read.ts';

/** How often colliding transactions are run again. */
const collisionLimit = 4;

/** The message has been answered before: what was done for it now is rolled back. */
class Answered extends Error {}

/** A repetition of this very turn continues it; one of a turn long gone only gets its old answer. */
const again = async (em: EntityManager, { message, envelope }: UnderstandInput): Promise<Understood> => {
  const turn = await findTurn(em, message.conversation, message.key);
  if (!turn) throw new Error('The turn that was recorded is gone');
  const { understood, turn: number } = turn.trace;
  return number === envelope.turns ? understood : { ...understood, acted: {}, stored: turn.result };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

interface Attempt {
  input: UnderstandInput;
  directory: TenantDirectory;
  /** Effects that failed in an earlier attempt, by key: this time the turn goes on without them. */
  failed: ReadonlyMap<string, string>;
  /** Why the message could not be read in an earlier attempt. */
  unreadable: string | undefined;
}

/** Plays the turn with every effect executed in `em`'s transaction. */
const playIn = async (em: EntityManager, { input: { message, envelope }, directory, failed, unreadable }: Attempt): Promise<Understood> => {
  const started = performance.now();
  const now = new Date(Date.now() + directory.tenant.clockOffsetMs).toISOString();
  const read = unreadable === undefined ? readMessage(message, envelope, directory) : undefined;
  const durations = { read: performance.now() - started, total: 0 };
  const acted: Understood['acted'] = {};
  const effects: TurnTrace['effects'] = [];

  const perform = async (work: Work): Promise<Outcome> => {
    if (work.type === 'understand')
      return read ? { type: 'understood', reading: read.reading } : { type: 'failed', reason: unreadable ?? 'Defect' };
    const { key, intent } = work.request;
    const before = performance.now();
    const fault = failed.get(key);
    const outcome: Acted =
      fault === undefined ? { result: await actOnce(em, work.request, { now, timeZone: message.timeZone }) } : { reason: fault };
    acted[key] = outcome;
    effects.push({ key, intent, result: 'result' in outcome ? outcome.result.kind : 'failed', ms: performance.now() - before });
    return 'result' in outcome ? { type: 'acted', result: outcome.result } : { type: 'failed', reason: outcome.reason };
  };

  const turn = playTurn(envelope, message);
  let step = turn.next();
  while (!step.done) step = turn.next(await perform(step.value));
  const { result, steps, envelope: after } = step.value;

  const understood: Understood = { ...(read ? { reading: read.reading } : { fault: unreadable ?? 'Defect' }), acted };
  durations.total = performance.now() - started;
  const trace: TurnTrace = {
    turn: envelope.turns,
    understood,
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
  return understood;
};

/** Reads and plays one message; see {@link ConversationActivities.understand}. */
export const understandIn =
  (database: Database) =>
  async (input: UnderstandInput): Promise<Understood> => {
    const failed = new Map<string, string>();
    let unreadable: string | undefined;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const directory = await readDirectory(database, input.message.tenant);
        return await database.inTenant(input.message.tenant, (em) => playIn(em, { input, directory, failed, unreadable }));
      } catch (error) {
        if (error instanceof Answered) return database.inTenant(input.message.tenant, (em) => again(em, input));
        const cause = error instanceof EffectFailure ? error.cause : error;
        if (isAway(cause)) throw error;
        if (isCollision(cause) && attempt < collisionLimit) continue;
        log.error({ conversation: input.message.conversation, message: input.message.key, fault: faultOf(cause) }, 'turn failed');
        // The transaction is gone; the next one stores the message and an apology, so that nothing accepted is lost.
        if (error instanceof EffectFailure && !failed.has(error.key)) failed.set(error.key, nameOf(cause));
        else if (unreadable === undefined && !(error instanceof EffectFailure)) unreadable = nameOf(error);
        else throw error;
      }
    }
  };
