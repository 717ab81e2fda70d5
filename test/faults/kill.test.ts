/** kill -9 of every part at random moments while messages flow: nothing lost, nothing doubled, every conversation where it should be. */
import { expect } from 'chai';
import { setTimeout as pause } from 'node:timers/promises';
import { startThea, type TheaProcess } from '../support/thea.ts';

const conversations = 10;
const perConversation = 20;
const parts = ['worker', 'api', 'temporal', 'postgres'] as const;
/** Longest that one message may take, restarts included. */
const patience = 120_000;

/** What the n-th message of a conversation says: changes, questions in several steps, reads, undo, talk. */
const script = (conversation: number): string[] => {
  const day = 3 + conversation;
  return Array.from({ length: perConversation / 5 }, (_, round) => [
    `agenda revisión ${'abcd'[round]} el ${day} de marzo de 2028 a las ${9 + round * 2}`,
    'apunta',
    `comprar tóner ${conversation} ${round}`,
    `¿qué tengo el ${day} de marzo de 2028?`,
    round % 2 === 0 ? 'deshaz' : 'gracias',
  ]).flat();
};

interface Answer {
  replies: { text: string }[];
  state: string;
  receipts: { id: string; kind: string }[];
}

/** What people see of an answer: ids differ from run to run. */
const plain = (all: Answer[][]) =>
  all.map((answers) =>
    answers.map(({ replies, state, receipts }) => [
      replies.map(({ text }) => text),
      state,
      receipts.map(({ kind }) => kind),
    ]),
  );

describe('kill -9 at random moments', function () {
  this.timeout(15 * 60_000);
  let thea: TheaProcess;

  before(async () => {
    thea = await startThea();
  });
  after(async () => {
    await thea?.close();
  });

  const call = async (key: string, path: string, body?: object): Promise<{ status: number; json: unknown }> => {
    const response = await fetch(`${thea.url}/v1${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(20_000),
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, json: await response.json() };
  };

  /** Sends one message until it is answered, always under the same id, as a careful client does. */
  const insist = async (key: string, conversation: string, id: string, text: string): Promise<Answer> => {
    const started = Date.now();
    let last = '';
    while (Date.now() - started < patience) {
      try {
        const body = { id, text, sentAt: '2028-02-20T09:00:00+01:00', timeZone: 'Europe/Madrid', locale: 'es' };
        const { status, json } = await call(key, `/conversations/${conversation}/messages`, body);
        if (status === 200) return json as Answer;
        expect(status, JSON.stringify(json)).to.be.oneOf([202, 503]);
        last = `status ${status}`;
      } catch (error) {
        if (error instanceof Error && error.name === 'AssertionError') throw error;
        last = String(error);
      }
      await pause(200);
    }
    throw new Error(`${conversation}/${id} was not answered in time: ${last}`);
  };

  const items = async <T>(key: string, path: string): Promise<T[]> => {
    const found: T[] = [];
    for (let cursor = ''; ;) {
      const { json } = await call(key, `${path}${path.includes('?') ? '&' : '?'}limit=100${cursor}`);
      const page = json as { items: T[]; nextCursor?: string | null };
      found.push(...page.items);
      if (!page.nextCursor) return found;
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
    }
  };

  const talk = (keys: readonly string[]): Promise<Answer[][]> =>
    Promise.all(
      keys.map(async (key, conversation) => {
        const answers: Answer[] = [];
        for (const [index, text] of script(conversation).entries())
          answers.push(await insist(key, `c${conversation}`, `m${index}`, text));
        return answers;
      }),
    );

  /** The world after the talk, without ids and times. */
  const world = (keys: readonly string[]) =>
    Promise.all(
      keys.map(async (key, conversation) => {
        const events = await items<{ title: string; start: string }>(
          key,
          '/events?from=2028-03-01T00:00:00Z&to=2028-04-01T00:00:00Z',
        );
        const notes = await items<{ text: string }>(key, '/notes');
        const receipts = await items<{ kind: string }>(key, '/receipts');
        const messages = await items<{ messageId: string; direction: string }>(
          key,
          `/conversations/c${conversation}/messages`,
        );
        return {
          events: events.map(({ title, start }) => `${start} ${title}`).sort(),
          notes: notes.map(({ text }) => text).sort(),
          receipts: receipts.map(({ kind }) => kind).sort(),
          messages: messages.map(({ messageId, direction }) => `${direction} ${messageId}`).sort(),
        };
      }),
    );

  it('loses nothing, doubles nothing, and ends where an undisturbed run ends', async () => {
    const [calmKeys, wildKeys] = [await thea.company('calm', conversations), await thea.company('wild', conversations)];
    const calm = await talk(calmKeys);

    const over = new AbortController();
    const killed: string[] = [];
    const killer = (async () => {
      for (let round = 0; !over.signal.aborted; round += 1) {
        await pause(1_000 + Math.random() * 4_000);
        const part = parts[round % parts.length] ?? 'worker';
        const running = thea.run().processes[part];
        if (over.signal.aborted || !running) continue;
        try {
          process.kill(running.pid, 'SIGKILL');
          killed.push(part);
        } catch {
          // Between two lives.
        }
      }
    })();
    const wild = await talk(wildKeys).finally(() => over.abort());
    await killer;
    console.error(`      killed: ${killed.join(', ')}`);
    expect(new Set(killed), 'every part was killed').to.have.length(parts.length);

    for (let conversation = 0; conversation < conversations; conversation += 1)
      for (let index = 0; index < perConversation; index += 1)
        expect(plain(wild)[conversation]?.[index], `c${conversation}/m${index}`).to.deep.equal(
          plain(calm)[conversation]?.[index],
        );
    expect(await world(wildKeys)).to.deep.equal(await world(calmKeys));
  });
});
