import { expect } from 'chai';
import { around, aroundAsync, type AsyncCallbacks, type Callbacks } from '../../dialogue/callbacks.ts';

const traced = (name: string, calls: string[]): Callbacks<string, string> => ({
  before: (input) => {
    calls.push(`before ${name}`);
    return `${input}>${name}`;
  },
  after: (_input, output) => {
    calls.push(`after ${name}`);
    return `${output}<${name}`;
  },
  error: () => {
    calls.push(`error ${name}`);
    return undefined;
  },
});

const fails = (): never => {
  throw new Error('boom');
};

describe('around', () => {
  it('runs before in order and after in reverse, each with what the other made', () => {
    const calls: string[] = [];
    const run = around([traced('a', calls), traced('b', calls)], (input: string) => `${input}!`);
    expect(run('in')).to.equal('in>a>b!<b<a');
    expect(calls).to.deep.equal(['before a', 'before b', 'after b', 'after a']);
  });

  it('passes a failure outwards until somebody answers in its place', () => {
    const calls: string[] = [];
    const rescue: Callbacks<string, string> = { error: (input, failure) => `${input}: ${(failure as Error).message}` };
    const run = around([traced('a', calls), rescue, traced('b', calls)], fails);
    expect(run('in')).to.equal('in>a: boom<a');
    expect(calls).to.deep.equal(['before a', 'before b', 'error b', 'after a']);
  });

  it('throws what nobody answers', () => {
    const calls: string[] = [];
    expect(() => around([traced('a', calls)], fails)('in')).to.throw('boom');
    expect(calls).to.deep.equal(['before a', 'error a']);
  });

  it('rescues a failure of the callbacks themselves', () => {
    const run = around<string, string>([{ error: () => 'rescued' }, { after: fails }], (input) => input);
    expect(run('in')).to.equal('rescued');
    expect(around<string, string>([{ after: fails, error: () => 'own' }], (input) => input)('in')).to.equal('own');
  });

  it('leaves input and output alone where a callback says nothing', () => {
    expect(around<string, string>([{}], (input) => `${input}!`)('in')).to.equal('in!');
  });
});

const failing = (): Promise<string> => Promise.reject(new Error('away'));

describe('callbacks around an effect', () => {
  const told: string[] = [];
  const callbacks = (name: string): AsyncCallbacks<number, string> => ({
    before: (input) => {
      told.push(`${name} before ${input}`);
      return Promise.resolve(input + 1);
    },
    after: (input, output) => {
      told.push(`${name} after ${input} ${output}`);
    },
  });

  it('come before in order and after in reverse, and may replace what goes in', async () => {
    const run = aroundAsync([callbacks('a'), callbacks('b')], (input: number) => Promise.resolve(`did ${input}`));
    expect(await run(1)).to.equal('did 3');
    expect(told).to.deep.equal(['a before 1', 'b before 2', 'b after 3 did 3', 'a after 2 did 3']);
  });

  it('rescue a failure, or pass it on', async () => {
    expect(await aroundAsync([{ error: () => 'sorry' }], failing)(1)).to.equal('sorry');
    expect(await aroundAsync([{ after: () => 'told' }], () => Promise.resolve('did'))(1)).to.equal('told');
    const passed = await aroundAsync([{}], failing)(1).catch((error: Error) => error.message);
    expect(passed).to.equal('away');
  });
});
