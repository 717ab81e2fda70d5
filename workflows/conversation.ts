/** One conversation: an inbox, one loop that plays a turn a message, and renewal. All decisions are made in dialogue/. */
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  log,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { topFrame, upgradeEnvelope, type Envelope } from '../dialogue/envelope.ts';
import { transition } from '../dialogue/machine.ts';
import { recall, remember } from '../dialogue/memory.ts';
import type { Understood } from '../dialogue/trace.ts';
import { playTurn, type Outcome, type Turn, type Work } from '../dialogue/turn.ts';
import type { InboundMessage, TurnResult } from '../dialogue/types.ts';
import type { ConversationActivities, UnderstandInput } from '../activities/types.ts';
import { agentAttribute, stateAttribute } from './attributes.ts';
import { close, receive, receiveSignal, snapshot, type ConversationStart } from './messages.ts';
import { requireMessage } from './validate.ts';
import { describe, snapshotOf } from './view.ts';

/** Failures that no retry mends. */
const final = ['InvalidRequest', 'NotAuthorized', 'NotFound', 'Conflict', 'Defect'];

/** The reply path: in this worker, at once, a few tries. */
const local = proxyLocalActivities<ConversationActivities>({
  startToCloseTimeout: '5s',
  scheduleToCloseTimeout: '8s',
  retry: { initialInterval: '50ms', maximumAttempts: 3, nonRetryableErrorTypes: final },
});

/** The same work when PostgreSQL is away: kept by the server, tried until it succeeds. */
const durable = proxyActivities<ConversationActivities>({
  startToCloseTimeout: '30s',
  summary: 'PostgreSQL is away: kept and retried',
  retry: { initialInterval: '1s', backoffCoefficient: 1.5, maximumInterval: '10s', nonRetryableErrorTypes: final },
});

/** Renewal: an active run is renewed before the server's limits, a quiet one so that it sleeps small. */
const renewal = { events: 10_000, updates: 1_500, quietEvents: 50, quiet: 10 * 60_000, pause: 1_000 };

const isFinal = (error: unknown): boolean => {
  const cause = (error as { cause?: { type?: string; nonRetryable?: boolean } }).cause;
  return cause?.nonRetryable === true || final.includes(cause?.type ?? '');
};

const withPatience = async <T>(quick: () => Promise<T>, patient: () => Promise<T>): Promise<T> => {
  try {
    return await quick();
  } catch (error) {
    if (isFinal(error)) throw error;
    return patient();
  }
};

const reasonOf = (error: unknown): string => (error as { cause?: { type?: string } }).cause?.type ?? 'Defect';

/** The answer of a conversation that has been closed. */
const farewell = (envelope: Envelope, message: InboundMessage): TurnResult => {
  const step = playTurn({ ...envelope, state: 'closed', frames: [] }, message).next();
  if (!step.done) throw new Error('A closed conversation does no work');
  return step.value.result;
};

/** The workflow. Runs until `close`; renews itself so that its history stays small. */
export async function conversation(start: ConversationStart): Promise<void> {
  let envelope: Envelope = upgradeEnvelope(start.envelope);
  const inbox: InboundMessage[] = [...start.inbox];
  let closed = envelope.state === 'closed';
  let ended = false;
  let busy: string | undefined;
  let turns = 0;
  let lastTurn = Date.now();

  const answerTo = (key: string): TurnResult | undefined => recall(envelope.memory, key)?.result;
  const enqueue = (message: InboundMessage): void => {
    const known = busy === message.key || inbox.some((waiting) => waiting.key === message.key) || answerTo(message.key);
    if (!known) inbox.push(message);
  };

  setHandler(
    receive,
    async (message) => {
      enqueue(message);
      await condition(() => answerTo(message.key) !== undefined || ended);
      return answerTo(message.key) ?? farewell(envelope, message);
    },
    { validator: requireMessage },
  );
  setHandler(receiveSignal, (message) => {
    if (typeof message?.key === 'string') enqueue(message);
  });
  setHandler(close, () => {
    closed = true;
  });
  setHandler(snapshot, () => snapshotOf(envelope, inbox.length));

  const understand = (input: UnderstandInput): Promise<Understood> =>
    withPatience(
      () => local.understand.executeWithOptions({ summary: `turn ${envelope.turns + 1} · ${envelope.state}` }, [input]),
      () => durable.understand(input),
    );

  /** Interprets one piece of work. What the activity has done ahead of us is taken from its answer. */
  const perform = async (work: Work, ahead: Understood['acted']): Promise<Outcome & { understood?: Understood }> => {
    try {
      if (work.type === 'understand') {
        const understood = await understand({ message: work.message, envelope });
        return understood.reading
          ? { type: 'understood', reading: understood.reading, understood }
          : { type: 'failed', reason: understood.fault ?? 'Defect', understood };
      }
      const done = ahead[work.request.key];
      if (done) return 'result' in done ? { type: 'acted', result: done.result } : { type: 'failed', reason: done.reason };
      return {
        type: 'acted',
        result: await withPatience(
          () => local.act.executeWithOptions({ summary: work.request.intent }, [work.request]),
          () => durable.act(work.request),
        ),
      };
    } catch (error) {
      const reason = reasonOf(error);
      log.error('effect failed', { effect: work.type, reason });
      return { type: 'failed', reason };
    }
  };

  const play = async (message: InboundMessage): Promise<Turn> => {
    const turn = playTurn(envelope, message);
    let ahead: Understood['acted'] = {};
    let step = turn.next();
    while (!step.done) {
      const outcome = await perform(step.value, ahead);
      const { understood } = outcome;
      if (understood?.stored) return { envelope: remember(envelope, understood.stored), result: understood.stored, steps: [] };
      if (understood) ahead = understood.acted;
      step = turn.next(outcome);
    }
    return step.value;
  };

  const settle = (before: Envelope, turn: Turn): void => {
    envelope = turn.envelope;
    setCurrentDetails(describe(envelope));
    const agent = topFrame(envelope)?.manifest.agent;
    if (before.state !== envelope.state || before.turns === 0)
      upsertSearchAttributes([
        { key: stateAttribute, value: turn.result.state },
        { key: agentAttribute, value: agent ?? null },
      ]);
  };

  let quietCheck = false;
  const isRenewalDue = (): boolean => {
    const info = workflowInfo();
    return info.continueAsNewSuggested || info.targetWorkerDeploymentVersionChanged || info.historyLength > renewal.events || turns >= renewal.updates;
  };
  const watchQuiet = async (): Promise<void> => {
    quietCheck = true;
    await sleep(Math.max(renewal.quiet - (Date.now() - lastTurn), 1_000), { summary: 'renew when quiet' });
    quietCheck = false;
  };

  setCurrentDetails(describe(envelope));
  for (;;) {
    const message = inbox.shift();
    if (message) {
      busy = message.key;
      const before = envelope;
      settle(before, await play(message));
      busy = undefined;
      turns += 1;
      lastTurn = Date.now();
      continue;
    }
    if (closed) break;
    if (isRenewalDue()) {
      // A pause first: the task that answered an update must not also end the run.
      const woken = await condition(() => inbox.length > 0 || closed, renewal.pause);
      if (!woken && allHandlersFinished()) return continueAsNew<typeof conversation>({ envelope, inbox });
      continue;
    }
    const large = workflowInfo().historyLength > renewal.quietEvents;
    if (large && !quietCheck) {
      if (turns > 0 && Date.now() - lastTurn >= renewal.quiet && allHandlersFinished())
        return continueAsNew<typeof conversation>({ envelope, inbox });
      void watchQuiet();
    }
    const armed = quietCheck;
    await condition(() => inbox.length > 0 || closed || (armed && !quietCheck));
  }
  envelope = transition(envelope, { type: 'closed' }).envelope;
  ended = true;
  await condition(allHandlersFinished);
}
