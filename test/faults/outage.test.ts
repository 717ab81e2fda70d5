/** A part that hangs for a while: messages are kept, acknowledged as queued, and answered in their order when it is back. */
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { startThea, type TheaProcess } from '../support/thea.ts';

/** The process and everything that it has started. */
const family = (pid: number): number[] => {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  const children = stdout
    .split('\n')
    .map(Number)
    .filter((child) => child > 0);
  return [pid, ...children.flatMap(family)];
};

describe('a part that hangs', function () {
  this.timeout(4 * 60_000);
  let thea: TheaProcess;
  let key: string;

  before(async () => {
    thea = await startThea();
    [key = ''] = await thea.company('outage');
  });
  after(async () => {
    await thea?.close();
  });

  const call = async (path: string, body?: object): Promise<{ status: number; json: { [field: string]: unknown } }> => {
    const response = await fetch(`${thea.url}/v1${path}`, {
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    return { status: response.status, json: (await response.json()) as { [field: string]: unknown } };
  };
  const send = (conversation: string, id: string, text: string) =>
    call(`/conversations/${conversation}/messages`, { id, text, timeZone: 'Europe/Madrid', locale: 'es' });

  for (const part of ['worker', 'temporal', 'postgres'] as const)
    it(`${part}: nothing accepted is lost, doubled or out of order`, async () => {
      expect((await send(part, 'hello', 'hola')).status).to.equal(200);
      const { pid } = thea.run().processes[part] ?? { pid: 0 };
      const frozen = family(pid);
      for (const one of frozen) process.kill(one, 'SIGSTOP');
      const during: number[] = [];
      try {
        for (let index = 0; index < 3; index += 1)
          during.push((await send(part, `m${index}`, `apunta cable ${part} ${index}`)).status);
      } finally {
        for (const one of frozen) process.kill(one, 'SIGCONT');
      }
      expect(during).to.deep.equal([202, 202, 202]);

      for (let index = 0; index < 3; index += 1) {
        const answered = async (): Promise<boolean> =>
          (await send(part, `m${index}`, `apunta cable ${part} ${index}`)).status === 200;
        for (let wait = 0; wait < 240 && !(await answered()); wait += 1) await pause(250);
        expect(await answered(), `m${index} is answered`).to.equal(true);
      }
      const { json } = await call(`/conversations/${part}/messages?limit=50`);
      const messages = (json['items'] as { messageId: string; direction: string }[]).toReversed();
      const expected = ['hello', 'm0', 'm1', 'm2'];
      expect(messages.filter(({ direction }) => direction === 'in').map(({ messageId }) => messageId)).to.deep.equal(
        expected,
      );
      expect(messages.filter(({ direction }) => direction === 'out').map(({ messageId }) => messageId)).to.deep.equal(
        expected,
      );
      const notes = (await call('/notes?limit=100')).json['items'] as { text: string }[];
      expect(notes.filter(({ text }) => text.includes(part))).to.have.length(3);
    });
});
