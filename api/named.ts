/** Lists of things that have a name: in the order of it, page by page. */
import type { EntityManager, FilterQuery } from '@mikro-orm/postgresql';
import type { Agenda, Room, User } from '../db/entities/index.ts';
import { invalid } from './problem.ts';
import { uuid } from './schemas.ts';

interface Named {
  id: string;
  name: string;
}

const encode = ({ name, id }: Named): string => Buffer.from(JSON.stringify([name, id])).toString('base64url');

const decode = (cursor: string): Named => {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof name === 'string' && name.isWellFormed() && !name.includes('\0') && uuid.safeParse(id).success)
      return { name, id: id as string };
  } catch {
    // answered below, like every other cursor that is not ours
  }
  throw invalid('query', 'cursor', 'Is not a cursor of this list; leave it out to start again.');
};

type NamedEntity = typeof Agenda | typeof Room | typeof User;

/** One page of the rows that `where` leaves. */
export const listNamed = async <Row extends Named, View>(
  em: EntityManager,
  entity: NamedEntity & (new () => Row),
  where: FilterQuery<Row>,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  view: (row: Row) => View,
): Promise<{ items: View[]; nextCursor: string | null }> => {
  const place = cursor === undefined ? undefined : decode(cursor);
  const after = place ? { $or: [{ name: { $gt: place.name } }, { name: place.name, id: { $gt: place.id } }] } : {};
  const rows = await em.find<Row>(entity, { $and: [where, after] } as FilterQuery<Row>, {
    orderBy: [{ name: 'asc' }, { id: 'asc' }] as never,
    limit: limit + 1,
  });
  const shown = rows.slice(0, limit) as Row[];
  const last = shown.at(-1);
  return { items: shown.map(view), nextCursor: rows.length > limit && last ? encode(last) : null };
};
