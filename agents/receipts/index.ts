import { defineAgent } from '../agent.ts';
import { redo } from './redo.ts';
import { undo } from './undo.ts';

/** Takes back what was done, and what was taken back. */
export const receipts = defineAgent({ name: 'receipts', intents: [undo, redo] });
