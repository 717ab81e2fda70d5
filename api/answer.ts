/** The published shape of an answer. */
import { z } from 'zod';
import { language, receipt } from './schemas.ts';

export const stateName = z.enum(['idle', 'collecting', 'choosing', 'confirming', 'handedOver', 'closed']);

export const reply = z
  .strictObject({
    id: z.string(),
    text: z.string(),
    language,
    buttons: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  })
  .meta({ id: 'Reply' });

export const answer = z
  .strictObject({
    messageId: z.string(),
    replies: z.array(reply),
    state: stateName,
    receipts: z.array(receipt),
    mergedInto: z.string().optional().meta({ description: 'Id of the later message that carries the reply.' }),
  })
  .meta({ id: 'Answer' });

export const queued = z
  .strictObject({
    messageId: z.string(),
    state: z.literal('queued'),
    detail: z.string(),
  })
  .meta({ id: 'Queued' });
