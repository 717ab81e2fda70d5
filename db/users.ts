/** People: each comes with an agenda of their own. */
import { randomUUID } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Language } from '../dialogue/types.ts';
import { announceDirectory } from './directory.ts';
import { Agenda, User } from './entities/index.ts';
import { Conflict, InvalidRequest, NotFound } from './errors.ts';
import { roleNames } from './permissions.ts';
import type { Role } from './permissions.ts';
import { isUuid, isTimeZone } from './values.ts';

export interface UserInput {
  name: string;
  role: Role;
  email?: string | null;
  /** IANA zone. */
  timeZone: string;
  language: Language;
}

/** Makes a person and their agenda. Answers the id. @throws {InvalidRequest|Conflict} */
export async function createUser(
  em: EntityManager,
  tenantId: string,
  input: UserInput,
  now = new Date(),
): Promise<string> {
  const name = input.name.trim();
  if (name === '') throw new InvalidRequest('A user needs a name.');
  if (!roleNames.includes(input.role)) throw new InvalidRequest(`There is no role ${JSON.stringify(input.role)}.`);
  if (!isTimeZone(input.timeZone)) throw new InvalidRequest(`There is no time zone ${JSON.stringify(input.timeZone)}.`);
  const id = randomUUID();
  try {
    await em.insert(User, { ...input, email: input.email ?? null, name, id, tenantId, active: true, createdAt: now });
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException) {
      throw new Conflict(`There is already a user with the address ${input.email}.`);
    }
    throw error;
  }
  await em.insert(Agenda, { id: randomUUID(), tenantId, userId: id, name, kind: 'own' });
  await announceDirectory(em, tenantId);
  return id;
}

/** The person with this id or exactly this name. @throws {NotFound|Conflict} the latter when several have the name. */
export async function findUser(em: EntityManager, idOrName: string): Promise<User> {
  const where = isUuid(idOrName) ? { id: idOrName } : { name: idOrName };
  const [user, another] = await em.find(User, where, { limit: 2 });
  if (!user) throw new NotFound(`There is no user ${JSON.stringify(idOrName)} in this tenant.`);
  if (another) throw new Conflict(`Several users are called ${JSON.stringify(idOrName)}; give the id instead.`);
  return user;
}
