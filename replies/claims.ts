/** Phrases that claim an effect, and the receipts that may back them. `render` refuses them without a receipt. */
import type { MessageKey } from './catalogues.ts';

export const claims: ReadonlyMap<string, readonly string[]> = new Map<MessageKey, readonly string[]>([
  ['event.created', ['event.created']],
  ['event.moved', ['event.moved']],
  ['event.updated', ['event.updated']],
  ['event.cancelled', ['event.cancelled']],
  ['event.cancelled.back', ['event.cancelled']],
  ['event.restored.back', ['event.restored']],
  ['event.restored.people', ['event.restored']],
  ['event.moved.back', ['event.moved']],
  ['event.updated.back', ['event.updated']],
  ['note.created', ['note.created']],
  ['note.updated', ['note.updated']],
  ['note.deleted', ['note.deleted']],
  ['note.deleted.back', ['note.deleted']],
  ['note.restored.back', ['note.restored']],
  ['note.updated.back', ['note.updated']],
]);
