/** Temporal's own log lines, through ours. */
import { DefaultLogger } from '@temporalio/worker';
import { log } from '../config/log.ts';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** Ids that may stand in a log; everything else that the SDK attaches (inputs, failures) may hold a person's words. */
const kept = [
  'workflowId',
  'runId',
  'workflowType',
  'activityType',
  'attempt',
  'taskQueue',
  'effect',
  'reason',
] as const;

export const runtimeLogger = new DefaultLogger('INFO', ({ level, message, meta }) => {
  const fields = Object.fromEntries(kept.flatMap((name) => (meta && name in meta ? [[name, meta[name]]] : [])));
  log[levels[level]](fields, message);
});
