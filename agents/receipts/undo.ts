import type { ActResult, Phrase } from '../../dialogue/types.ts';
import { NotFound } from '../../db/errors.ts';
import { endsOf, momentsOf, ofKind } from '../moments.ts';
import { defineIntent, type AgentContext } from '../agent.ts';
import { daysOf } from '../wall-clock.ts';
import { newestChange, tryUndo } from './receipts.ts';

/** How an attempt is told: with what was done, or why nothing was. */
export async function told(context: AgentContext, id: string, before: Phrase[] = []): Promise<ActResult> {
  try {
    const outcome = await tryUndo(context, id);
    if (outcome.kind === 'undone')
      return {
        kind: 'done',
        receipts: [outcome.receipt],
        say: [...before, ...outcome.say],
        mentions: outcome.mentions,
      };
    return { kind: 'refused', reason: outcome.kind, say: outcome.say };
  } catch (error) {
    if (error instanceof NotFound) return { kind: 'refused', reason: 'NotFound', say: { key: 'undo.nothing' } };
    throw error;
  }
}

/** «deshaz», «deshaz lo de ayer»: slots `receiptId` (from a button), `day`. */
export const undo = defineIntent({
  intent: 'undo',
  permission: 'receipt:undo:own',
  effect: 'write',
  slots: [
    { name: 'receiptId', ask: 'undo.ask' },
    { name: 'day', ask: 'undo.ask' },
  ],
  read: (input) => {
    const moments = momentsOf(input.text, input.entities);
    const day = ofKind(moments, 'date')[0]?.value ?? endsOf(ofKind(moments, 'span')[0]?.value ?? '')[0]?.date;
    return day && !day.startsWith('invalid:') ? { day } : {};
  },
  act: async ({ slots }, context) => {
    const { receiptId, day } = slots;
    if (typeof receiptId === 'string') return told(context, receiptId);
    const span = typeof day === 'string' ? daysOf(day, day, context.timeZone) : undefined;
    const id = await newestChange(context, span);
    if (id) return told(context, id);
    return { kind: 'refused', reason: 'nothing', say: { key: span ? 'undo.nothingThen' : 'undo.nothing' } };
  },
});
