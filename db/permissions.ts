/** The catalogue of permissions and the roles that exist from the start. Denied by default: what is not listed may not be done. */

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
export type Permission = { [R in keyof Actions]: `${R}:${Actions[R][number]}:${Scope}` }[keyof Actions] | 'chat' | 'public';
