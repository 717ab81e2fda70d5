/** Cursor pagination: one page of a list and the opaque place where the next one starts. */
import { InvalidRequest } from '../db/errors.ts';

export interface Page<Item> {
  items: Item[];
  /** Hand it back to get the next page; null on the last one. */
  nextCursor: string | null;
}

export interface PageOptions {
  /** 1 to 200; 50 when absent. */
  limit?: number;
  cursor?: string;
}

/** The place after `key` (sort value) and `id` (tie breaker). */
export interface Place {
  key: string;
  id: string;
}

const encode = (place: Place): string => Buffer.from(JSON.stringify([place.key, place.id])).toString('base64url');

/** Reads a cursor; throws InvalidRequest on one that THEA did not make. */
export const placeOf = (cursor: string): Place => {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (
      typeof key === 'string' &&
      typeof id === 'string' &&
      /^[0-9a-f-]{36}$/.test(id) &&
      !Number.isNaN(Date.parse(key))
    )
      return { key, id };
  } catch {
    // answered below, like every other cursor that is not ours
  }
  throw new InvalidRequest('cursor: not a cursor of this list; leave it out to start again');
};

/** How many rows to read: one more than asked tells whether another page follows. */
export const limitOf = (options: PageOptions): number => Math.min(Math.max(options.limit ?? 50, 1), 200);

/** Cuts `limit + 1` rows into a page. */
export const pageOf = <Row, Item>(
  rows: Row[],
  limit: number,
  place: (row: Row) => Place,
  view: (row: Row) => Item,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: rows.length > limit && last ? encode(place(last)) : null };
};
