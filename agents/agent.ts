/**
 * THE agent interface, and the plugin SDK: an agent is a folder with one file an intent, and one line in agents/index.ts.
 * Everything here runs on the activity side; the conversation only ever sees the manifest, which is data.
 *
 * @example
 * export const search = defineIntent({
 *   intent: 'note.search', permission: 'note:read:own', effect: 'read',
 *   slots: [{ name: 'query', ask: 'note.ask.query' }],
 *   read: ({ entities }) => ({ query: first(entities, 'title')?.value ?? null }),
 *   act: async (request, context) => ({ kind: 'answer', say: [...] }),
 * });
 * export const notes = defineAgent({ name: 'notes', intents: [search] });
 */
import type { EntityManager } from '@mikro-orm/postgresql';
import type {
  ActRequest,
  ActResult,
  Entity,
  Json,
  Language,
  Manifest,
  Mention,
  Phrase,
  Receipt,
  SlotSpec,
  Slots,
} from '../dialogue/types.ts';
import type { Permission } from '../db/permissions.ts';

/** What an intent may look at when it turns a message into slot values. */
export interface ReadInput {
  text: string;
  language: Language;
  entities: Entity[];
  /** The person's wall clock when the message was sent, e.g. `2027-10-28T23:40:00`. */
  ref: string;
  timeZone: string;
  mentions: Mention[];
  /** The slot that the open frame asks for, when this message may be its answer. */
  awaiting?: string;
  /** Slots that the open frame already has. */
  slots: Slots;
}

/** Who acts, on what, when: handed to every `act` and to the domain functions behind chat and REST alike. */
export interface AgentContext {
  /** Inside the turn's one transaction, bound to the tenant (row-level security). */
  em: EntityManager;
  tenant: string;
  actor: { id: string; name: string; role: string; timeZone: string; language: Language };
  /** The tenant's clock, in UTC: when a change is made. */
  now: string;
  /** The instant that «mañana», «ya ha pasado» and the like refer to: when the message was sent, else `now`. */
  ref: string;
  /** The zone in which the person speaks now. */
  timeZone: string;
  /** Throws NotAuthorized unless the actor may. */
  authorize(permission: Permission, owner?: { userId: string | null }): void;
  /** Writes receipt, compensation, audit entry and outbox row beside the change; ordinal keys make it happen once. */
  record(change: Change): Promise<Receipt>;
}

/** One change of a domain row, told to `record` in the same transaction. */
export interface Change {
  /** Receipt kind of the outward contract, e.g. `event.moved`. */
  kind: string;
  target: { type: 'event' | 'note' | 'room' | 'user'; id: string };
  /** Optimistic version of the row before (0 = did not exist) and after the change. */
  versions: { before: number; after: number };
  /** How to take it back; absent = not undoable. */
  compensation?: Compensation;
  /** Users who see the change beside those whom the row itself names, e.g. who was just uninvited. */
  affects?: readonly string[];
  /** The receipt that this change takes back. */
  undoes?: string;
}

/** What taking a change back means: a plain value that the owner of `kind` executes. */
export interface Compensation {
  /** The kind of receipt that undoing gives, e.g. `event.cancelled` for `event.created`. */
  kind: string;
  /** The fields to restore; shape known to the agent that wrote it. */
  restore: { [field: string]: Json };
}

export interface IntentSpec {
  intent: string;
  permission: Permission;
  effect: Manifest['effect'];
  slots: SlotSpec[];
  /** Slot values that a message gives, when it opens the intent or answers its questions. Pure. */
  read(input: ReadInput): Slots;
  act(request: ActRequest, context: AgentContext): Promise<ActResult>;
}

/** Hooks around an agent's reading and acting; an error hook may answer in place of the failure. */
export interface AgentHooks {
  before?(request: ActRequest, context: AgentContext): Promise<void> | void;
  after?(request: ActRequest, result: ActResult, context: AgentContext): Promise<ActResult> | ActResult;
  error?(
    request: ActRequest,
    error: unknown,
    context: AgentContext,
  ): Promise<ActResult | undefined> | ActResult | undefined;
}

export interface Agent {
  name: string;
  intents: readonly IntentSpec[];
  hooks?: AgentHooks;
  /** Takes a change back, or says why it cannot: the row has changed since. Keyed by target type (`event`, `note`). */
  undo?: {
    [targetType: string]: (
      receipt: UndoTarget,
      context: AgentContext,
    ) => Promise<Undone | { conflict: true; say: Phrase }>;
  };
}

/** The change that took another one back, and how to tell it. */
export interface Undone {
  change: Change;
  say: Phrase[];
  mentions?: Mention[];
}

/** The stored receipt whose compensation is to run. */
export interface UndoTarget {
  id: string;
  kind: string;
  target: { type: string; id: string };
  versions: { before: number; after: number };
  compensation: Compensation;
}

/** Declares an intent; checks nothing at run time, infers everything. */
export const defineIntent = (spec: IntentSpec): IntentSpec => spec;

/** Declares an agent. */
export const defineAgent = (agent: Agent): Agent => agent;

/** The part of an intent that travels into the conversation. */
export const manifestOf = (agent: Agent, spec: IntentSpec): Manifest => ({
  agent: agent.name,
  intent: spec.intent,
  permission: spec.permission,
  slots: spec.slots,
  effect: spec.effect,
});
