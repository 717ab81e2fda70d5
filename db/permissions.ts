/** The catalogue of permissions and the roles that exist from the start. Denied by default: what is not listed may not be done. */

import { NotAuthorized } from './errors.ts';

const actions = {
  event: ['create', 'read', 'update', 'delete'],
  note: ['create', 'read', 'update', 'delete'],
  room: ['create', 'read', 'update', 'delete'],
  user: ['create', 'read', 'update', 'delete'],
  key: ['create'],
  receipt: ['read', 'undo'],
  conversation: ['read', 'write'],
} as const;
type Actions = typeof actions;
export type Scope = 'own' | 'tenant';

/** `resource:action:scope`, e.g. `event:update:own`; `chat` and `public` need no more than a signed-in person or nobody. */
export type Permission =
  | { [R in keyof Actions]: `${R}:${Actions[R][number]}:${Scope}` }[keyof Actions]
  | 'chat'
  | 'public';

export type Role = 'owner' | 'admin' | 'operator' | 'member' | 'viewer';
export const roleNames = ['owner', 'admin', 'operator', 'member', 'viewer'] as const satisfies readonly Role[];

const all = (resource: keyof Actions, scope: Scope): Permission[] =>
  actions[resource].map((action) => `${resource}:${action}:${scope}` as Permission);

const viewer: readonly Permission[] = [
  'public',
  'chat',
  'event:read:own',
  'note:read:own',
  'room:read:tenant',
  'user:read:tenant',
  'receipt:read:own',
  ...all('conversation', 'own'),
];
const member: readonly Permission[] = [
  ...viewer,
  ...all('event', 'own'),
  ...all('note', 'own'),
  'receipt:undo:own',
  'key:create:own',
  'user:update:own',
];
const operator: readonly Permission[] = [...member, ...all('conversation', 'tenant'), 'event:read:tenant'];
const admin: readonly Permission[] = [
  ...operator,
  ...all('event', 'tenant'),
  ...all('room', 'tenant'),
  ...all('user', 'tenant'),
  ...all('receipt', 'tenant'),
  'key:create:tenant',
];

/** What each role may do. Notes stay private to their owner, whatever the role. */
export const roles: Record<Role, readonly Permission[]> = { owner: admin, admin, operator, member, viewer };

/** Who asks, and whose row it is: absent owner = one yet to be made by the actor; null = nobody's own, the tenant's. */
export interface Ownership {
  actorId: string;
  ownerId?: string | null;
}

/**
 * Whether the role gives the permission on that row. An `own` permission reaches the actor's own rows; the same action
 * with scope `tenant` reaches every row. A `tenant` permission asked for is only given by itself.
 */
export function may(role: string, permission: Permission, { actorId, ownerId }: Ownership): boolean {
  const granted: readonly string[] = Object.hasOwn(roles, role) ? roles[role as Role] : [];
  if (permission === 'public') return true;
  if (permission.endsWith(':own')) {
    if (granted.includes(permission.replace(/:own$/, ':tenant'))) return true;
    return granted.includes(permission) && (ownerId === undefined || ownerId === actorId);
  }
  return granted.includes(permission);
}

/** Throws NotAuthorized where `may` says no. */
export function authorize(role: string, permission: Permission, ownership: Ownership): void {
  if (!may(role, permission, ownership)) throw new NotAuthorized(`The role ${role} does not give ${permission} here.`);
}
