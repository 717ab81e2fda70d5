/** Receipts: found, and marked when what they stand for is taken back. They are written by `insertTrail`. */
import type { EntityManager } from '@mikro-orm/postgresql';
import { Receipt } from './entities/index.ts';

export const findReceipt = (em: EntityManager, id: string): Promise<Receipt | null> => em.findOne(Receipt, { id });

/** The receipts of one effect, in their order. */
export const findReceiptsOfEffect = (em: EntityManager, effectKey: string): Promise<Receipt[]> =>
  em.find(Receipt, { effectKey }, { orderBy: { ordinal: 'asc' } });

/** What a bare «undo» takes back: the actor's newest change that can be undone and was not, from any conversation. */
export const findNewestForward = (em: EntityManager, actorId: string): Promise<Receipt | null> =>
  em.findOne(
    Receipt,
    { actorId, undoesId: null, undoneById: null, compensation: { $ne: null } },
    { orderBy: { sequence: 'desc' } },
  );

/** What a bare «redo» takes back: the actor's newest undo that still holds. */
export const findNewestUndo = (em: EntityManager, actorId: string): Promise<Receipt | null> =>
  em.findOne(Receipt, { actorId, undoesId: { $ne: null }, undoneById: null }, { orderBy: { sequence: 'desc' } });

/** Marks a change as taken back by another receipt. Answers false when it was already: only the first may go on. */
export const markUndone = async (em: EntityManager, id: string, undoneById: string): Promise<boolean> =>
  (await em.nativeUpdate(Receipt, { id, undoneById: null }, { undoneById })) === 1;

/** After a redo: the change holds again and may be undone again. */
export const clearUndone = async (em: EntityManager, id: string): Promise<void> => {
  await em.nativeUpdate(Receipt, { id }, { undoneById: null });
};
