import { expect } from 'chai';
import { type Running, supervise } from '../../local/supervisor.ts';

/** A part that ends when told to. */
class Part implements Running {
  readonly pid: number;
  readonly exited: Promise<void>;
  stopped = false;
  end: () => void = () => undefined;

  constructor(pid: number) {
    this.pid = pid;
    this.exited = new Promise((resolve) => (this.end = resolve));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.end();
  }
}

const backOff = { first: 20, longest: 50, steady: 10_000 };
const until = async (condition: () => boolean): Promise<void> => {
  for (let wait = 0; wait < 200 && !condition(); wait++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).to.equal(true);
};

describe('supervise', () => {
  it('starts a part again that ends, ever later, also when a start fails', async () => {
    const parts: Part[] = [];
    const starts: number[] = [];
    const running: number[] = [];
    const supervised = await supervise({
      name: 'part',
      backOff,
      start: async () => {
        starts.push(Date.now());
        if (starts.length === 3) throw new Error('not yet');
        const part = new Part(starts.length);
        parts.push(part);
        return part;
      },
      onRunning: ({ pid }) => running.push(pid),
    });
    parts[0]?.end();
    await until(() => parts.length === 2);
    parts[1]?.end();
    await until(() => parts.length === 3);
    expect(supervised.current().pid).to.equal(4);
    expect(running).to.deep.equal([1, 2, 4]);
    // The first restart is at once, the second after `first`, that after the failed start after twice that.
    expect((starts[3] ?? 0) - (starts[2] ?? 0)).to.be.at.least(35);
    await supervised.stop();
    expect(parts[2]?.stopped).to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(starts).to.have.length(4);
  });

  it('hands the failure of the first start to the caller', async () => {
    const start = Promise.reject<Part>(new Error('no'));
    const outcome = await supervise({ name: 'part', start: () => start }).catch((error: unknown) => error);
    expect((outcome as Error).message).to.equal('no');
  });

  it('ends what came up while it was being stopped', async () => {
    const parts: Part[] = [];
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    const supervised = await supervise({
      name: 'part',
      backOff,
      start: async () => {
        const part = new Part(parts.length);
        if (parts.length === 1) await held;
        parts.push(part);
        return part;
      },
    });
    // The second is held back in its start while the stop comes.
    parts[0]?.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = supervised.stop();
    letGo();
    await stopped;
    expect(parts.map(({ stopped: ended }) => ended)).to.deep.equal([true, true]);
  });
});
