/**
 * The training rows: the phrases beside each agent, with their `{…}` filled in, plus copies as people really type them.
 * Everything is drawn from one seeded source, so that the rows are the same each time.
 */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Language } from '../../dialogue/types.ts';
import { fillers as en } from './fillers.en.ts';
import { fillers as es } from './fillers.es.ts';
import { typed } from './typing.ts';
import type { Random } from './random.ts';
import { pick } from './random.ts';

/** One phrase as written, before its `{…}` are filled in. */
export interface Phrase {
  language: Language;
  intent: string;
  template: string;
}

/** One message to learn from. `template` says which phrase it comes from, so that splits never share one. */
export interface Row {
  language: Language;
  intent: string;
  text: string;
  template: string;
  weight: number;
}

const fillers: Record<Language, Record<string, string[]>> = { es: split(es), en: split(en) };

function split(table: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(table).map(([name, values]) => [name, values.split('|')]));
}

/** Reads `phrases.es.ts` and `phrases.en.ts` of every agent below `folder`, in alphabetical order. */
export async function loadPhrases(folder: string): Promise<Phrase[]> {
  const phrases: Phrase[] = [];
  const agents = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const name of agents.map((entry) => entry.name).sort()) {
    for (const language of ['en', 'es'] as const) {
      const file = readdirSync(join(folder, name)).find((entry) =>
        new RegExp(`^phrases\\.${language}\\.[jt]s$`).test(entry),
      );
      if (file === undefined) continue;
      const module = (await import(pathToFileURL(join(folder, name, file)).href)) as {
        phrases: Record<string, string>;
      };
      for (const [intent, text] of Object.entries(module.phrases)) {
        for (const template of text.split(/[|\n]/)) {
          if (template.trim() !== '') phrases.push({ language, intent, template: template.trim() });
        }
      }
    }
  }
  return phrases;
}

/** Puts values for the `{…}` of a phrase and mends Spanish contractions («de el» → «del»). */
export function fill({ language, template }: Phrase, random: Random): string {
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const values = fillers[language][name];
    if (values === undefined) throw new Error(`no filler {${name}} for «${template}»`);
    return pick(values, random);
  });
  return language === 'es' ? text.replaceAll(/\bde el\b/g, 'del').replaceAll(/\ba el\b/g, 'al') : text;
}

/** Rows for training: each phrase filled `fills` times, and each filling once more as typed in haste. */
export function expand(phrases: readonly Phrase[], random: Random, fills = 3): Row[] {
  return phrases.flatMap((phrase) => {
    const times = phrase.template.includes('{') ? fills : 1;
    const texts = Array.from({ length: times }, () => fill(phrase, random));
    return texts
      .flatMap((text) => [text, typed(text, phrase.language, random)])
      .map((text) => ({
        language: phrase.language,
        intent: phrase.intent,
        template: phrase.template,
        text,
        weight: 1 / Math.sqrt(times),
      }));
  });
}
