import type { Command } from 'commander';
import { register as api } from './api.ts';
import { register as chat } from './chat.ts';
import { register as doctor } from './doctor.ts';
import { register as keys } from './keys.ts';
import { register as migrate } from './migrate.ts';
import { register as parse } from './parse.ts';
import { register as start } from './start.ts';
import { register as tenants } from './tenants.ts';
import { register as users } from './users.ts';
import { register as worker } from './worker.ts';

/** Every command of `thea`, in the order of its help. One file a command, one line here. */
export const commands: readonly ((program: Command) => void)[] = [
  start,
  chat,
  api,
  worker,
  tenants,
  users,
  keys,
  migrate,
  parse,
  doctor,
];
