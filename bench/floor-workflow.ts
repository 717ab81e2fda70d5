/** The floor that turns are measured against: a workflow whose only update does nothing. */
import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

export const nothing = defineUpdate<void>('nothing');

export async function floor(): Promise<void> {
  setHandler(nothing, async () => undefined);
  await condition(() => false);
}
