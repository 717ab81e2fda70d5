/** Every agent. A new one is a folder and a line here. */
import type { Agent, IntentSpec } from './agent.ts';
import { domains } from './domains.ts';
import { fallback } from './fallback/index.ts';
import { receipts } from './receipts/index.ts';

export const agents: readonly Agent[] = [...domains, receipts, fallback];

const byIntent = new Map(
  agents.flatMap((agent) => agent.intents.map((spec) => [spec.intent, { agent, spec }] as const)),
);

/** Gatherings have no agent of their own yet: «crea un evento» is an appointment, «¿qué eventos hay?» the agenda. */
const servedAs: { [intent: string]: string } = {
  'event.create': 'agenda.create',
  'event.search': 'agenda.list',
  'query.own': 'agenda.list',
  'event.update': 'agenda.edit',
  'event.cancel': 'agenda.cancel',
};

/** Who serves an intent; undefined when nobody does. */
export const findIntent = (intent: string): { agent: Agent; spec: IntentSpec } | undefined =>
  byIntent.get(intent) ?? byIntent.get(servedAs[intent] ?? '');
