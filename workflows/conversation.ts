/** One conversation: an inbox, one loop that takes a turn a message, and renewal. All decisions are made in dialogue/. */
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
import { HandlerUnfinishedPolicy } from '@temporalio/common';
import { topFrame, upgradeEnvelope, type Envelope } from '../dialogue/envelope.ts';
import { transition } from '../dialogue/machine.ts';
import { recall } from '../dialogue/memory.ts';
import { adopt, playTurn, type Played } from '../dialogue/turn.ts';
import type { InboundMessage, TurnResult } from '../dialogue/types.ts';
import type { ConversationActivities } from '../activities/types.ts';
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

/**
 * Renewal: an active run is renewed long before the server's limits (it carries every update of a run along, so turns grow slower
 * with their number), a quiet one so that it sleeps small. Under messages without a break it comes at `latest`: what waits is
 * carried over, and the client asks again. Times in milliseconds.
 */
const renewal = { events: 4_000, updates: 400, latest: 500, quietEvents: 50, quiet: 10 * 60_000, pause: 1_000 };

/** How long a state must last before the search attributes show it, in milliseconds. */
const showAfter = 10_000;

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

/** The turn of a message that could not be played: the machine decides what is said. */
const unplayed = (envelope: Envelope, message: InboundMessage, reason: string): Played => {
  const turn = playTurn(envelope, message);
  let step = turn.next();
  while (!step.done) step = turn.next({ type: 'failed', reason });
  const { progress, result } = step.value;
  return { progress, result };
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
      return answerTo(message.key) ?? unplayed(envelope, message, 'Closed').result;
    },
    { validator: requireMessage, unfinishedPolicy: HandlerUnfinishedPolicy.ABANDON },
  );
  setHandler(receiveSignal, (message) => {
    if (typeof message?.key === 'string') enqueue(message);
  });
  setHandler(close, () => {
    closed = true;
  });
  setHandler(snapshot, () => snapshotOf(envelope, inbox, busy));

  /** One message: the activity side plays its turn, and this run adopts what came of it. A defect is apologised for here. */
  const play = async (message: InboundMessage): Promise<Played> => {
    // The ring of seen keys is for repetitions, which never get this far.
    const input = { message, envelope: { ...envelope, memory: { ...envelope.memory, seen: [] } } };
    try {
      const summary = `turn ${envelope.turns + 1} · ${envelope.state}`;
      return await withPatience(
        () => local.turn.executeWithOptions({ summary }, [input]),
        () => durable.turn(input),
      );
    } catch (error) {
      const reason = reasonOf(error);
      log.error('turn failed', { reason });
      return unplayed(envelope, message, reason);
    }
  };

  /** Search attributes follow the state a little later: most states pass within seconds, and each change costs the server a write. */
  let showing = false;
  const isShown = (): boolean => workflowInfo().typedSearchAttributes.get(stateAttribute) === envelope.state;
  const showState = async (): Promise<void> => {
    showing = true;
    await sleep(showAfter, { summary: 'show state' });
    showing = false;
    if (isShown()) return;
    upsertSearchAttributes([
      { key: stateAttribute, value: envelope.state },
      { key: agentAttribute, value: topFrame(envelope)?.manifest.agent ?? null },
    ]);
  };

  const settle = (played: Played): void => {
    envelope = adopt(envelope, played);
    setCurrentDetails(describe(envelope));
    if (!showing && !isShown()) void showState();
  };

  let quietCheck = false;
  const isRenewalDue = (): boolean => {
    const info = workflowInfo();
    return (
      info.continueAsNewSuggested ||
      info.targetWorkerDeploymentVersionChanged ||
      info.historyLength > renewal.events ||
      turns >= renewal.updates
    );
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
      settle(await play(message));
      busy = undefined;
      turns += 1;
      lastTurn = Date.now();
      continue;
    }
    if (closed) break;
    if (isRenewalDue()) {
      // A pause first: the task that answered an update must not also end the run.
      if (turns >= renewal.latest) {
        await sleep(renewal.pause, { summary: 'renew' });
        if (!closed) return continueAsNew<typeof conversation>({ envelope, inbox });
        continue;
      }
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
