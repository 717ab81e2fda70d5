import { type Temporal, taskQueue } from '../workers/temporal.ts';

/** `TASK_QUEUE_TYPE_WORKFLOW` of Temporal's interface. */
const workflowTasks = 1;
/** A worker asks for work at least once a minute; the server remembers it for longer. */
const seenWithinMs = 90_000;
const withinMs = 1_000;

/** Throws unless a worker has asked the conversations' queue for work lately. */
export const requireWorker = async ({ client }: Pick<Temporal, 'client'>, namespace: string): Promise<void> => {
  const asked = { namespace, taskQueue: { name: taskQueue }, taskQueueType: workflowTasks };
  const { pollers } = await client.withDeadline(Date.now() + withinMs, async () =>
    client.workflowService.describeTaskQueue(asked),
  );
  const latest = Math.max(
    0,
    ...(pollers ?? []).map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1000),
  );
  if (Date.now() - latest > seenWithinMs) throw new Error('no worker asks for work');
};
