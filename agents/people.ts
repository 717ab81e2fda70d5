/** Names as people say them → users of the company. */
import { User } from '../db/entities/index.ts';
import type { ActResult, Choice } from '../dialogue/types.ts';
import type { AgentContext } from './agent.ts';
import { wordsOf } from './words.ts';

export interface Person {
  id: string;
  name: string;
}

export type Resolved = { people: Person[]; unknown: string[] } | { result: ActResult };

const isCalled = (user: Person, name: string): boolean => {
  const own = wordsOf(user.name);
  const said = wordsOf(name).filter((word) => !/^(con|with|a|y|and|de|el|la)$/.test(word));
  return said.length > 0 && said.every((word) => own.includes(word));
};

const choiceOf = (names: readonly string[], index: number, user: Person): Choice => ({
  value: names.map((name, position) => (position === index ? user.id : name)),
  label: { key: 'person.line', args: { name: user.name } },
  names: [user.name, ...user.name.split(' ')],
});

/**
 * Ids stay, names are looked up among the active users; «yo» is nobody else.
 * Where a name fits several people, answers the question which one (slot `people`).
 */
export async function resolvePeople(context: AgentContext, names: readonly string[]): Promise<Resolved> {
  if (names.length === 0) return { people: [], unknown: [] };
  const users = (await context.em.find(User, { active: true }, { orderBy: { name: 'asc', id: 'asc' } })).map(
    ({ id, name }) => ({ id, name }),
  );
  const people: Person[] = [];
  const unknown: string[] = [];
  for (const [index, name] of names.entries()) {
    const byId = users.filter((user) => user.id === name);
    const found = byId.length > 0 ? byId : users.filter((user) => isCalled(user, name) && user.id !== context.actor.id);
    const [only, second] = found;
    if (second) {
      const candidates = found.slice(0, 10).map((user) => choiceOf(names, index, user));
      return { result: { kind: 'choose', slot: 'people', candidates, say: { key: 'person.choose', args: { name } } } };
    }
    if (only) people.push(only);
    else if (!users.some((user) => user.id === context.actor.id && isCalled(user, name))) unknown.push(name);
  }
  return { people: people.filter(({ id }, index) => people.findIndex((other) => other.id === id) === index), unknown };
}
