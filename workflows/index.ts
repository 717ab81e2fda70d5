/** The one entry of the workflow bundle: one line a workflow type. */
export { conversation } from './conversation.ts';
