import { createContext, use } from 'react';
import type { Language } from '../../dialogue/types.ts';
import { en } from './en.ts';
import { es, type Messages } from './es.ts';

export const catalogues: Record<Language, Messages> = { es, en };

/** Language of the page and how to change it. */
export interface Speech {
  language: Language;
  text: Messages;
  setLanguage: (language: Language) => void;
}

export const SpeechContext = createContext<Speech>({ language: 'es', text: es, setLanguage: () => {} });

/** The page's words in the language in use. */
export const useSpeech = (): Speech => use(SpeechContext);

/** Puts values into `{name}` places. */
export const fill = (message: string, values: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
