/** Where an event stood before the actor's last move: «no wait, an hour» counts from there. */
import { Receipt } from '../../db/entities/index.ts';
import type { AgentContext, Compensation } from '../agent.ts';
import type { EventView } from './event.ts';

/** The start before the newest change, when that was the actor's own move. */
export async function formerStart(context: AgentContext, event: EventView): Promise<string | undefined> {
  const newest = await context.em.findOne(
    Receipt,
    { targetType: 'event', targetId: event.id },
    { orderBy: { sequence: 'desc' } },
  );
  if (newest?.kind !== 'event.moved' || newest.actorId !== context.actor.id || newest.versionAfter !== event.version)
    return undefined;
  const { start } = (newest.compensation as unknown as Compensation).restore;
  return typeof start === 'string' ? start : undefined;
}
