/**
 * A whole turn in one transaction. The machine is pure, so the activity side plays the turn ahead of the workflow: it reads the
 * message, executes the effects that follow under their keys and stores message, receipts, reply and turn together. The workflow
 * then plays the same turn with these results. One local activity a turn instead of two, and nothing half stored.
 */
import type { Database } from '../db/index.ts';
import { directoryOf, tenantClock } from '../db/directory.ts';
import { openConversation, recordTurn, type StoredTurn } from '../db/turns.ts';
import { log } from '../config/log.ts';
import { playTurn, type Turn } from '../dialogue/turn.ts';
import type { Acted, UnderstandInput, Understood } from './types.ts';
import { actOnce, EffectFailure } from './act.ts';
import { isAway, isCollision } from './failures.ts';
import { readMessage } from './read.ts';

/** How often colliding transactions are run again. */
const collisionLimit = 4;

/** The message has been answered before. */
class Answered extends Error {
  readonly stored: StoredTurn;
  constructor(stored: StoredTurn) {
    super('answered');
    this.stored = stored;
  }
}

/** A repetition of this very turn continues it; one of a turn long gone only gets its old answer. */
const again = (stored: StoredTurn, input: UnderstandInput): Understood => {
  const understood = stored.trace.understood;
  return stored.trace.turn === input.envelope.turns ? understood : { ...understood, acted: {}, stored: stored.result };
};

const reason = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Reads and plays one message; see {@link ConversationActivities.understand}. */
export const understandIn = (database: Database) => async (input: UnderstandInput): Promise<Understood> => {
  const { message, envelope } = input;
  const failed = new Map<string, string>();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.inTenant(message.tenant, async (em) => {
        const started = performance.now();
        const now = await tenantClock(em, message.tenant);
        const read = readMessage(message, envelope, await directoryOf(em, message.tenant));
        const readIn = performance.now() - started;
        const acted: { [key: string]: Acted } = {};
        const effects: { key: string; intent: string; result: string; ms: number }[] = [];
        if (envelope.turns === 0) await openConversation(em, message, envelope, now);

        const turn = playTurn(envelope, message);
        let step = turn.next();
        while (!step.done) {
          const work = step.value;
          if (work.type === 'understand') {
            step = turn.next({ type: 'understood', reading: read.reading });
            continue;
          }
          const { key, intent } = work.request;
          const before = performance.now();
          const fault = failed.get(key);
          const outcome: Acted =
            fault === undefined ? { result: await actOnce(em, work.request, { now, timeZone: message.timeZone }) } : { reason: fault };
          acted[key] = outcome;
          effects.push({ key, intent, result: 'result' in outcome ? outcome.result.kind : 'failed', ms: performance.now() - before });
          step = turn.next('result' in outcome ? { type: 'acted', result: outcome.result } : { type: 'failed', reason: outcome.reason });
        }
        const played: Turn = step.value;
        const understood: Understood = { reading: read.reading, acted };
        const stored = await recordTurn(em, {
          message,
          now,
          envelope: played.envelope,
          result: played.result,
          trace: {
            turn: envelope.turns,
            understood,
            intents: read.intents,
            entities: read.entities,
            steps: played.steps,
            effects,
            frames: { before: envelope.frames, after: played.envelope.frames },
            durations: { read: readIn, total: performance.now() - started },
          },
        });
        if (stored) throw new Answered(stored);
        return understood;
      });
    } catch (error) {
      if (error instanceof Answered) return again(error.stored, input);
      const cause = error instanceof EffectFailure ? error.cause : error;
      if (isAway(cause)) throw error;
      if (isCollision(cause) && attempt < collisionLimit) continue;
      if (!(error instanceof EffectFailure) || failed.has(error.key)) throw error;
      log.error({ conversation: message.conversation, effect: error.key, reason: reason(cause), err: cause }, 'effect failed');
      failed.set(error.key, reason(cause));
    }
  }
};

