/** The message that the direct channels take: the body of `POST /v1/conversations/{conversation}/messages`. */
import { z } from 'zod';
import type { Incoming, Parsed } from './channel.ts';
import { callerId, instant, locale, text, timeZone } from './values.ts';

/** Characters that one message may have. */
export const longestText = 4_000;

export const directMessage = z
  .strictObject({
    id: callerId.meta({ description: 'Yours; the same id again gets the same answer and has no second effect.' }),
    text: text(longestText).optional().meta({ description: 'What the person wrote.' }),
    press: callerId.optional().meta({ description: 'Id of the pressed button, instead of a text.' }),
    replaces: callerId.optional().meta({ description: 'Id of the message that this one corrects.' }),
    sentAt: instant.optional().meta({ description: 'When it was written (default: now); relative dates refer to it.' }),
    locale: locale.optional(),
    timeZone: timeZone.optional(),
  })
  .refine(({ text, press }) => (text === undefined) !== (press === undefined), {
    error: 'Either text or press is needed, and not both.',
    path: ['text'],
  })
  .refine(({ id, replaces }) => id !== replaces, { error: 'A message cannot replace itself.', path: ['replaces'] })
  .meta({ id: 'NewMessage' });

/** What `directMessage` gives, without the fields that were not given. */
export const incomingOf = (message: z.output<typeof directMessage>): Incoming =>
  Object.fromEntries(Object.entries(message).filter(([, value]) => value !== undefined)) as unknown as Incoming;

/** Reads a body of a direct channel. */
export const parseDirect = (body: unknown): Parsed<Incoming> => {
  const read = directMessage.safeParse(body);
  return read.success ? { ok: true, value: incomingOf(read.data) } : { ok: false, issues: read.error.issues };
};
