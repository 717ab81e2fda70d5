/** What of an open request may be seen from outside. */
import { z } from 'zod';
import type { Frame } from '../dialogue/envelope.ts';

export const openFrame = z
  .strictObject({
    intent: z.string(),
    agent: z.string(),
    slots: z.record(z.string(), z.unknown()),
    awaiting: z.string().optional().meta({ description: 'The name of a slot, `choice` or `confirmation`.' }),
  })
  .meta({ id: 'OpenFrame' });

const awaited = ({ awaiting }: Frame): string | undefined => {
  if (awaiting === undefined) return undefined;
  if (awaiting.kind === 'slot') return awaiting.slot;
  return awaiting.kind === 'choice' ? 'choice' : 'confirmation';
};

export const frameView = (frame: Frame): z.input<typeof openFrame> => {
  const awaiting = awaited(frame);
  const { intent, agent } = frame.manifest;
  return { intent, agent, slots: frame.slots, ...(awaiting !== undefined && { awaiting }) };
};
