/**
 * People in a text. Values: `{ id, name }` of the one person of the directory that is meant, `{ candidates: [ids] }` when several may be,
 * else the name as written (somebody the directory does not know).
 */
import type { Entity, Language } from '../dialogue/types.ts';
import type { Directory } from './types.ts';
import { fold } from './fold.ts';
import { lexiconsFor } from './lexicon/index.ts';
import { isCovered } from './spans.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';

interface Known {
  id: string;
  name: string;
  words: string[];
}

const known = new WeakMap<Directory, Map<string, Known[]>>();

/** Everyone by each word of the name. */
function byWord(directory: Directory): Map<string, Known[]> {
  let index = known.get(directory);
  if (index === undefined) {
    index = new Map();
    for (const { id, name } of directory.people) {
      const person = {
        id,
        name,
        words: fold(name)
          .split(/[^\p{L}\p{N}]+/u)
          .filter((word) => word !== ''),
      };
      for (const word of new Set(person.words)) index.set(word, [...(index.get(word) ?? []), person]);
    }
    known.set(directory, index);
  }
  return index;
}

const markers = new Set(['con', 'with', 'w', 'a', 'de', 'para', 'for', 'to', 'y', 'e', 'and', 'invita', 'invite']);
const capital = /^\p{Lu}\p{Ll}/u;

export function readPeople(
  tokens: readonly Token[],
  language: Language,
  directory: Directory | undefined,
  taken: readonly Span[],
): Entity[] {
  const people: Entity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || isCovered(token, people)) continue;
    const found =
      (directory && fromDirectory(tokens, i, language, directory, taken)) ??
      unknown(tokens, i, language, people, taken);
    if (found !== undefined) people.push(found);
  }
  return people;
}

function entityOf(tokens: readonly Token[], from: number, count: number, value: Entity['value']): Entity {
  const slice = tokens.slice(from, from + count);
  const [first, last] = [slice[0], slice.at(-1)];
  return {
    type: 'person',
    text: slice.map(({ text }) => text).join(' '),
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    value,
  };
}

function fromDirectory(
  tokens: readonly Token[],
  i: number,
  language: Language,
  directory: Directory,
  taken: readonly Span[],
): Entity | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const index = byWord(directory);
  const marked = markers.has(tokens[i - 1]?.folded ?? '');
  const full = lexiconsFor(language).flatMap(({ nicknames }) => nicknames[token.folded] ?? []);
  const direct = index.get(token.folded) ?? [];
  let candidates =
    direct.length > 0
      ? direct
      : full.flatMap((name) => (index.get(name) ?? []).filter(({ words }) => words[0] === name));
  const first = candidates.filter(({ words }) => words[0] === token.folded || full.includes(words[0] ?? ''));
  if (first.length > 0) candidates = first;
  if (candidates.length === 0) return undefined;
  let count = 1;
  for (let next = tokens[i + 1]; next?.kind === 'word' || next?.kind === 'unk'; next = tokens[i + count]) {
    const word = next.folded;
    const narrower = candidates.filter(({ words }) => words.slice(1).includes(word));
    if (narrower.length === 0) break;
    candidates = narrower;
    count++;
  }
  const alone = count === 1;
  if (alone && isOrdinaryWord(token, language) && !marked && !(capital.test(token.text) && i > 0)) return undefined;
  if (alone && isCovered(token, taken) && !marked) return undefined;
  if (alone && first.length === 0 && !marked && !capital.test(token.text)) return undefined;
  const unique = [...new Map(candidates.map((person) => [person.id, person])).values()];
  const [only] = unique;
  const value =
    unique.length === 1 && only ? { id: only.id, name: only.name } : { candidates: unique.map(({ id }) => id) };
  return entityOf(tokens, i, count, value);
}

const isOrdinaryWord = ({ folded }: Token, language: Language): boolean =>
  lexiconsFor(language).some(({ wordNames, edges, around, requests, telling }) =>
    [wordNames, edges, around, requests, telling].some((set) => set.has(folded)),
  );

/** A name that nobody in the directory bears: capitalised, or a common first name, after «con», "with" or beside another person. */
function unknown(
  tokens: readonly Token[],
  i: number,
  language: Language,
  people: readonly Entity[],
  taken: readonly Span[],
): Entity | undefined {
  const token = tokens[i];
  if (token === undefined || isCovered(token, taken)) return undefined;
  const lexicons = lexiconsFor(language);
  const before = tokens[i - 1];
  const common = lexicons.some(({ firstNames }) => firstNames.has(token.folded));
  const possessive = tokens[i + 1]?.folded === "'s" && tokens[i + 1]?.start === token.end;
  const afterWith = lexicons.some(({ withWords }) => withWords.has(before?.folded ?? ''));
  const besideAnother =
    /^(?:y|e|and|,)$/.test(before?.folded ?? '') && people.some(({ end }) => end === tokens[i - 2]?.end);
  const pointed = (markers.has(before?.folded ?? '') || possessive) && common;
  const named =
    (afterWith || besideAnother) && (common || (capital.test(token.text) && !isOrdinaryWord(token, language)));
  if (!pointed && !named && !(possessive && capital.test(token.text) && !isOrdinaryWord(token, language)))
    return undefined;
  let count = 1;
  for (
    let next = tokens[i + 1];
    count < 3 && next?.kind === 'word' && !isCovered(next, taken);
    next = tokens[i + count]
  ) {
    const plain = isOrdinaryWord(next, language) || lexicons.some(({ generic }) => generic.has(next?.folded ?? ''));
    if (
      plain ||
      !/^\p{L}{2,}$/u.test(next.text) ||
      (!capital.test(next.text) && !(common && !capital.test(token.text) && afterWith))
    )
      break;
    count++;
  }
  const entity = entityOf(tokens, i, count, '');
  return { ...entity, value: entity.text };
}
