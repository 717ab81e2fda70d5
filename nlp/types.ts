/** What the language side answers. Values and types as in the outward contract (docs/values.md). */
import type { Choice, Entity, Language } from '../dialogue/types.ts';

/** Known names of the tenant, so that people and rooms are found in a text. */
export interface Directory {
  people: { id: string; name: string }[];
  rooms: { id: string; name: string }[];
}

export interface AnalyseInput {
  text: string;
  /** Language to assume; detected when absent. */
  language?: Language;
  /** Language the conversation has been in: breaks ties for short messages. */
  previousLanguage?: Language;
  /** The person's wall clock, `2026-03-04T10:00:00`. */
  ref: string;
  timeZone: string;
  directory?: Directory;
  /** What the conversation waits for, so that «la segunda» or «sí» is read as an answer. */
  awaiting?: { kind: 'slot'; slot: string } | { kind: 'choice'; choices: Choice[] } | { kind: 'confirm' };
}

export interface IntentScore {
  intent: string;
  /** Calibrated confidence, 0 to 1. */
  score: number;
}

export interface Analysis {
  language: Language;
  /** True when the message itself shows its language (or asks for one) beyond doubt. */
  languageCertain: boolean;
  /** Best first, at least one; `oos` when nothing fits. */
  intents: IntentScore[];
  entities: Entity[];
  /** The message asks for something by itself, rather than only naming a thing, a day or an amount. */
  asks: boolean;
  /** The language that the message asks to be answered in, when that is all it says. */
  wanted?: Language;
  /** Index into `awaiting.choices` that the message names («la segunda», «la de Ana», «la otra», «a las 5»). */
  choice?: number;
  /** The message cut into its requests, when it holds several. */
  segments: { start: number; end: number; text: string; intents: IntentScore[]; entities: Entity[] }[];
  model: string;
}
