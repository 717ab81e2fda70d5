/** A company on real PostgreSQL in which people talk to the agents directly, without the conversation around them. */
import { randomUUID } from 'node:crypto';
import { findIntent } from '../../agents/index.ts';
import type { AgentContext } from '../../agents/agent.ts';
import { createEvent } from '../../agents/agenda/events.ts';
import { createContext } from '../../agents/record.ts';
import { instantOf, addMinutes } from '../../agents/wall-clock.ts';
import { User } from '../../db/entities/index.ts';
import type { ActResult, Language, Mention, Phrase, Slots } from '../../dialogue/types.ts';
import { render } from '../../replies/render.ts';
import { testDatabase, type TestDatabase, type TestTenant, type TestTenantInput } from '../support/database.ts';

export const zone = 'Europe/Madrid';

/** Thursday at 23:40, clocks go back on the Sunday after. */
export const now = '2027-10-28T21:40:00.000Z';

export const at = (local: string): string => instantOf(local, zone) ?? local;

export interface Turn {
  confirmed?: string;
  mentions?: Mention[];
  now?: string;
  conversation?: string;
}

export interface Scene extends TestTenant {
  db: TestDatabase;
  /** One transaction as that person. */
  as<T>(
    person: string,
    work: (context: AgentContext) => Promise<T>,
    options?: { now?: string; conversation?: string },
  ): Promise<T>;
  act(person: string, intent: string, slots?: Slots, turn?: Turn): Promise<ActResult>;
  /** An event of that person, told by wall clock. */
  event(
    person: string,
    title: string,
    local: string,
    more?: { minutes?: number; people?: string[]; roomId?: string },
  ): Promise<string>;
}

/** A database of its own with one company in it. */
export const openScene = async (input: TestTenantInput = {}): Promise<Scene> => newScene(await testDatabase(), input);

/** One more company in that database: nothing of the others is in its way. */
export async function newScene(db: TestDatabase, input: TestTenantInput = {}): Promise<Scene> {
  const people = input.people ?? [
    'Marta Gil',
    'Ana Ruiz',
    'Ana López',
    'Luis Peña',
    { name: 'Vera Sol', role: 'viewer' as const },
    { name: 'Olga Rey', role: 'owner' as const },
  ];
  const tenant = await db.createTenant({ rooms: ['Sala 1', 'Sala 2'], ...input, people });
  return sceneOf(db, tenant);
}

export function sceneOf(db: TestDatabase, tenant: TestTenant): Scene {
  const as: Scene['as'] = (person, work, options = {}) =>
    db.database.inTenant(tenant.tenantId, async (em) => {
      const user = await em.findOneOrFail(User, { id: tenant.users[person] ?? person });
      const { id, name, role, timeZone, language } = user;
      const actor = { id, name, role, timeZone, language };
      return work(
        createContext(em, {
          tenant: tenant.tenantId,
          actor,
          now: options.now ?? now,
          timeZone: zone,
          effectKey: randomUUID(),
          ...(options.conversation ? { conversation: options.conversation } : {}),
        }),
      );
    });
  const act: Scene['act'] = (person, intent, slots = {}, turn = {}) =>
    as(
      person,
      async (context) => {
        const found = findIntent(intent);
        if (!found) throw new Error(`no agent for ${intent}`);
        return found.spec.act(
          {
            key: randomUUID(),
            messageKey: 'm1~0',
            tenant: tenant.tenantId,
            conversation: turn.conversation ?? randomUUID(),
            actor: context.actor.id,
            agent: found.agent.name,
            intent,
            slots,
            mentions: turn.mentions ?? [],
            language: context.actor.language,
            timeZone: zone,
            sentAt: context.now,
            ...(turn.confirmed === undefined ? {} : { confirmed: turn.confirmed }),
          },
          context,
        );
      },
      { conversation: randomUUID(), ...turn },
    );
  const event: Scene['event'] = (person, title, local, more = {}) =>
    as(
      person,
      async (context) => {
        const start = at(local);
        const end = addMinutes(start, more.minutes ?? 60);
        const ids = (more.people ?? []).map((name) => tenant.users[name] ?? name);
        const made = await createEvent(context, { title, start, end, people: ids, roomId: more.roomId ?? null });
        return made.event.id;
      },
      { now: '2027-10-01T08:00:00.000Z' },
    );
  return { ...tenant, db, as, act, event };
}

/** Everything that a result says, one phrase a line. */
export function textOf(result: ActResult, language: Language = 'es'): string {
  const phrases: Phrase[] = Array.isArray(result.say) ? result.say : [result.say];
  return phrases.map((phrase) => render(phrase, language, { timeZone: zone })).join('\n');
}

/** Narrows a result, with its text where it is of another kind. */
export function expectKind<K extends ActResult['kind']>(result: ActResult, kind: K): Extract<ActResult, { kind: K }> {
  if (result.kind !== kind) throw new Error(`expected ${kind}, got ${result.kind}: ${textOf(result)}`);
  return result as Extract<ActResult, { kind: K }>;
}
