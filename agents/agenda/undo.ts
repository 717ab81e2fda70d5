/** Takes changes of events back. The row's version is checked before: what changed since is shown, never overwritten. */
import { Event } from '../../db/entities/index.ts';
import { Conflict, NotFound } from '../../db/errors.ts';
import type { Phrase } from '../../dialogue/types.ts';
import type { AgentContext, Change, Undone, UndoTarget } from '../agent.ts';
import type { EventChanges } from './event.ts';
import { applyChanges, former } from './events.ts';
import { mentionOf, whenOf } from './say.ts';
import { freeRoom, occupy, vacate } from './rooms.ts';
import { loadEvent } from './view.ts';

type Outcome = Undone | { conflict: true; say: Phrase };

const conflict = (key: string, title: string): Outcome => ({ conflict: true, say: { key, args: { title } } });

/** Runs the compensation of a receipt on its event. */
export async function undoEvent(receipt: UndoTarget, context: AgentContext): Promise<Outcome> {
  const event = await context.em.findOne(Event, { id: receipt.target.id });
  if (!event || event.version !== receipt.versions.after) return conflict('undo.changed', event?.title ?? '');
  context.authorize('event:update:own', { userId: event.organiserId });
  try {
    return await compensate(event, receipt, context);
  } catch (error) {
    if (error instanceof Conflict) return conflict('undo.roomTaken', event.title);
    // A room that was removed meanwhile, or a person who was switched off.
    if (error instanceof NotFound) return conflict('undo.changed', event.title);
    throw error;
  }
}

async function compensate(event: Event, receipt: UndoTarget, context: AgentContext): Promise<Outcome> {
  const before = event.version;
  const { kind, restore } = receipt.compensation;
  const back = inverse[kind];
  if (!back) throw new Error(`No way is known to take back ${receipt.kind} by ${kind}`);
  const was = await loadEvent(context.em, event.id);
  const { compensation, affects } = await back(event, restore, context, was);
  event.updatedAt = new Date(context.now);
  await context.em.flush();
  const change: Change = {
    kind,
    target: { type: 'event', id: event.id },
    versions: { before, after: event.version },
    compensation,
    affects,
    undoes: receipt.id,
  };
  const now = await loadEvent(context.em, event.id);
  const key = kind === 'event.restored' && now.people.length > 0 ? 'event.restored.people' : `${kind}.back`;
  const names = now.people.map((person) => person.name);
  return {
    change,
    say: [{ key, args: { title: now.title, when: whenOf(now, context.timeZone), people: { names } } }],
    mentions: [mentionOf(now, context.timeZone)],
  };
}

interface Back {
  compensation: NonNullable<Change['compensation']>;
  affects: string[];
}
type Inverse = (
  event: Event,
  restore: EventChanges,
  context: AgentContext,
  was: Awaited<ReturnType<typeof loadEvent>>,
) => Promise<Back>;

const change =
  (kind: string): Inverse =>
  async (event, restore, context, was) => ({
    affects: await applyChanges(context, event, restore),
    compensation: { kind, restore: former(was, restore) },
  });

const inverse: { [kind: string]: Inverse } = {
  'event.cancelled': async (event, _restore, context) => {
    event.status = 'cancelled';
    await vacate(context.em, event.id);
    return { affects: [], compensation: { kind: 'event.restored', restore: {} } };
  },
  'event.restored': async (event, _restore, context) => {
    const span = { start: event.startsAt.toISOString(), end: event.endsAt.toISOString() };
    const room = event.roomId ? await freeRoom(context.em, event.roomId, span, event.id) : undefined;
    if (room) await occupy(context.em, context.tenant, room, { id: event.id, ...span });
    event.status = 'active';
    return { affects: [], compensation: { kind: 'event.cancelled', restore: {} } };
  },
  'event.moved': change('event.moved'),
  'event.updated': change('event.updated'),
};
