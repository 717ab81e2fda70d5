/** The shapes that several routes share. */
import { z } from 'zod';
import { notFound } from './problem.ts';

/** An id that THEA gave. */
export const uuid = z.uuid();

/** A path with an id of THEA's. */
export const idParams = z.strictObject({ id: z.string().min(1).max(200) });

/** The id itself; what has not even the form of one does not exist (404). */
export const requireId = (id: string): string => {
  if (!uuid.safeParse(id).success) throw notFound();
  return id;
};

/** A moment as it is answered. */
export const instantOut = z.iso.datetime();

export const language = z.enum(['es', 'en']);

/** Version of a row, for optimistic changes. */
export const version = z.int().min(1);

/** `?limit&cursor` of every list. */
export const page = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
};

/** What a list answers: `nextCursor` is null on the last page. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export const receipt = z
  .strictObject({
    id: uuid,
    kind: z.string(),
    target: z.strictObject({ type: z.string(), id: z.string() }),
    undoable: z.boolean(),
  })
  .meta({ id: 'Receipt' });

type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Only the fields that were given: an absent one and an undefined one are the same to callers, not to the domain. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
