import { defineIntent } from '../agent.ts';
import { newestUndo } from './receipts.ts';
import { told } from './undo.ts';

/** «rehaz»: reverses the actor's newest undo. */
export const redo = defineIntent({
  intent: 'redo',
  permission: 'receipt:undo:own',
  effect: 'write',
  slots: [],
  read: () => ({}),
  act: async (_request, context) => {
    const id = await newestUndo(context);
    return id ? told(context, id) : { kind: 'refused', reason: 'nothing', say: { key: 'redo.nothing' } };
  },
});
