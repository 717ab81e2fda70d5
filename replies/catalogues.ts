/** The message catalogues by language; every language has exactly the keys of the first. */
import type { Language } from '../dialogue/types.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export type MessageKey = keyof typeof es;

export const catalogues: Record<Language, Record<MessageKey, string>> = { es, en };
