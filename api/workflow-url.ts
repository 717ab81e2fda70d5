import type { Services } from './services.ts';

/** Where people look at a workflow in the Temporal UI; undefined where that is not known. */
export const workflowUrl = (
  { temporalUi, namespace }: Pick<Services, 'temporalUi' | 'namespace'>,
  workflowId: string,
): string | undefined =>
  temporalUi === undefined
    ? undefined
    : `${temporalUi}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
