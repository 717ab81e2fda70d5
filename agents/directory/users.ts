/** Adds, changes and switches off people. Throws NotFound, Conflict, InvalidRequest, NotAuthorized. */
import { revokeAccess } from '../../db/accounts.ts';
import { Agenda, Tenant, User } from '../../db/entities/index.ts';
import { Conflict, NotAuthorized, NotFound } from '../../db/errors.ts';
import { roleNames, type Role } from '../../db/permissions.ts';
import { createUser } from '../../db/users.ts';
import type { Json, Language } from '../../dialogue/types.ts';
import { checkTimeZone } from '../agenda/check.ts';
import type { AgentContext } from '../agent.ts';
import { isId } from '../ids.ts';
import { checkEmail, checkName } from './check.ts';
import { differing, leaveTrace, lockDirectory } from './trail.ts';

export interface UserFields {
  name: string;
  role: Role;
  email: string | null;
  /** IANA zone. */
  timeZone: string;
  language: Language;
}

/** `active: false` switches the person off: nobody can sign in as them any more. */
export type UserChanges = Partial<UserFields> & { active?: boolean };

/** The person, active or not. @throws {NotFound} */
export async function getUser({ em }: AgentContext, id: string): Promise<User> {
  const user = isId(id) ? await em.findOne(User, { id }) : null;
  if (!user) throw new NotFound(`user ${id}: there is no such person`);
  return user;
}

const isAbove = (role: Role, other: string): boolean => roleNames.indexOf(role) < roleNames.indexOf(other as Role);

function requireWithin({ actor }: AgentContext, role: Role): void {
  if (isAbove(role, actor.role)) throw new NotAuthorized(`Your role (${actor.role}) cannot give the role ${role}.`);
}

async function requireFreeEmail({ em }: AgentContext, email: string, except?: string): Promise<void> {
  const [taken] = await em.execute<{ id: string }[]>(
    'select id from users where lower(email) = lower(?) and id is distinct from ?::uuid limit 1',
    [email, except ?? null],
  );
  if (taken) throw new Conflict('There is already a person with that e-mail address.');
}

/** Adds a person with an agenda of their own; zone and language are the company's unless told. */
export async function addUser(
  context: AgentContext,
  input: Pick<UserFields, 'name' | 'role'> & Partial<UserFields>,
): Promise<User> {
  const { em, tenant } = context;
  context.authorize('user:create:tenant');
  requireWithin(context, input.role);
  const company = await em.findOneOrFail(Tenant, { id: tenant });
  const fields: UserFields = {
    name: checkName(input.name),
    role: input.role,
    email: input.email === undefined || input.email === null ? null : checkEmail(input.email),
    timeZone: checkTimeZone(input.timeZone ?? company.timeZone),
    language: input.language ?? company.language,
  };
  await lockDirectory(context);
  if (fields.email !== null) await requireFreeEmail(context, fields.email);
  const id = await createUser(em, tenant, fields, new Date(context.now));
  await leaveTrace(context, { action: 'user.created', target: { type: 'user', id }, details: { role: fields.role } });
  return getUser(context, id);
}

/** What only those who look after people may change, even of themselves. */
const guarded = ['role', 'email', 'active'] as const;

function authorizeChange(context: AgentContext, user: User, changes: UserChanges): void {
  context.authorize('user:update:own', { userId: user.id });
  if (guarded.some((field) => changes[field] !== undefined)) context.authorize('user:update:tenant');
  if (changes.active === false) context.authorize('user:delete:tenant');
  if (isAbove(user.role, context.actor.role))
    throw new NotAuthorized(`Your role (${context.actor.role}) cannot change a person whose role is ${user.role}.`);
  if (changes.role !== undefined) requireWithin(context, changes.role);
}

async function requireOwner({ em }: AgentContext, user: User, { role, active }: UserChanges): Promise<void> {
  const leaves = (role !== undefined && role !== 'owner') || active === false;
  if (!leaves || user.role !== 'owner' || !user.active) return;
  if ((await em.count(User, { role: 'owner', active: true, id: { $ne: user.id } })) === 0)
    throw new Conflict('This is the last owner of the company; make somebody else an owner first.');
}

const actionOf = ({ active }: UserChanges): string =>
  active === undefined ? 'user.updated' : active ? 'user.activated' : 'user.deactivated';

/** Changes what is named. Whoever is switched off loses every key, session and unused link, for good. */
export async function updateUser(context: AgentContext, id: string, changes: UserChanges): Promise<User> {
  const { em } = context;
  await lockDirectory(context);
  const user = await getUser(context, id);
  authorizeChange(context, user, changes);
  const fields: UserChanges = differing(user, {
    ...changes,
    ...(changes.name !== undefined && { name: checkName(changes.name) }),
    ...(typeof changes.email === 'string' && { email: checkEmail(changes.email) }),
    ...(changes.timeZone !== undefined && { timeZone: checkTimeZone(changes.timeZone) }),
  });
  if (Object.keys(fields).length === 0) return user;
  await requireOwner(context, user, fields);
  if (typeof fields.email === 'string') await requireFreeEmail(context, fields.email, id);
  const details: { [name: string]: Json } = {
    fields: Object.keys(fields),
    ...(fields.role !== undefined && { role: { before: user.role, after: fields.role } }),
  };
  if (fields.name !== undefined)
    await em.nativeUpdate(Agenda, { userId: id, kind: 'own', name: user.name }, { name: fields.name });
  em.assign(user, fields);
  if (fields.active === false) details['revoked'] = await revokeAccess(em, id);
  await leaveTrace(context, { action: actionOf(fields), target: { type: 'user', id }, details });
  return user;
}
