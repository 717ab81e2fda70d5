/** The published shape of a problem. */
import { z } from 'zod';

export const problemDocument = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ in: z.string(), path: z.string(), reason: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
