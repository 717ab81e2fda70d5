import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { identify, isAlive } from '../../local/process.ts';
import { type RunFile, readRunFile, readRunning } from '../../local/run-file.ts';

const thea = fileURLToPath(new URL('../../cli/thea.ts', import.meta.url));

interface Addresses {
  page: string;
  demo?: string;
  temporalUi: string;
  docs: string;
}

/** A `thea` command of its own process. */
class Command {
  readonly child: ChildProcess;
  out = '';
  err = '';
  readonly ended: Promise<number | null>;

  constructor(args: string[], env: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, [thea, ...args], { env: { ...process.env, ...env } });
    this.child.stdout?.on('data', (data: Buffer) => (this.out += data.toString()));
    this.child.stderr?.on('data', (data: Buffer) => (this.err += data.toString()));
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Its first line on stdout. */
  async firstLine(): Promise<string> {
    for (const until = Date.now() + 90_000; Date.now() < until; await sleep(25)) {
      if (this.out.includes('\n')) return this.out.slice(0, this.out.indexOf('\n'));
      if (this.child.exitCode !== null) break;
    }
    throw new Error(`no line; stderr: ${this.err}`);
  }

  async addresses(): Promise<Addresses> {
    return JSON.parse(await this.firstLine()) as Addresses;
  }
}

const isReady = async (page: string): Promise<boolean> =>
  fetch(`${page}/health/ready`, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const untilReady = async (page: string): Promise<void> => {
  for (let wait = 0; wait < 300 && !(await isReady(page)); wait++) await sleep(100);
  expect(await isReady(page)).to.equal(true);
};

describe('thea start', function () {
  this.timeout(180_000);

  const data = mkdtempSync(join(tmpdir(), 'thea-start-'));
  // PostgreSQL does not run as root: its user must get in.
  chmodSync(data, 0o755);
  const commands: Command[] = [];
  const start = (...args: string[]): Command => {
    const command = new Command(['start', '--data', data, '--port', '0', '--json', ...args]);
    commands.push(command);
    return command;
  };
  const running = (): RunFile => {
    const run = readRunning(data);
    if (run === undefined) throw new Error('does not run');
    return run;
  };
  let first: Command;
  let page: string;

  after(async () => {
    for (const { child } of commands) if (child.exitCode === null) child.kill('SIGTERM');
    await Promise.all(commands.map(({ ended }) => ended));
    rmSync(data, { recursive: true, force: true });
  });

  it('brings everything up on empty data and says where it is', async () => {
    first = start();
    const { demo, temporalUi, docs, ...rest } = await first.addresses();
    ({ page } = rest);
    expect(await isReady(page)).to.equal(true);
    expect((await fetch(temporalUi)).status).to.equal(200);
    expect((await fetch(docs)).status).to.equal(200);
    expect(await (await fetch(page)).text()).to.match(/<div id="root">|<!doctype html>/i);
    const login = await fetch(demo ?? '', { redirect: 'manual' });
    expect(login.status).to.equal(303);
    expect(login.headers.get('set-cookie')).to.match(/HttpOnly/i);
    expect((await fetch(demo ?? '', { redirect: 'manual' })).status).to.equal(401);
    expect(Object.keys(running().processes)).to.have.members(['postgres', 'temporal', 'api', 'worker']);
  });

  it('keeps secrets out of sight', () => {
    const { databaseUrl = '' } = running();
    const password = new URL(databaseUrl).password;
    expect(password).to.not.equal('');
    expect(first.err + first.out).to.not.include(password);
    for (const { pid } of Object.values(running().processes)) {
      expect(readFileSync(`/proc/${pid}/cmdline`, 'latin1')).to.not.include(password);
    }
  });

  it('refuses a second start on the same data, and a taken port, in one line', async () => {
    const second = start();
    expect(await second.ended).to.equal(1);
    expect(second.err).to.match(/^thea: thea start already runs on [^\n]*--data\n$/);
    const port = new URL(page).port;
    const other = mkdtempSync(join(tmpdir(), 'thea-start-'));
    const taken = new Command(['start', '--data', other, '--port', port]);
    expect(await taken.ended).to.equal(1);
    expect(taken.err).to.match(new RegExp(`^thea: port ${port} is taken by another program; [^\\n]*--port[^\\n]*\\n$`));
    expect(await isReady(page)).to.equal(true);
  });

  it('lets doctor, api and worker find it by its data', async () => {
    const doctor = new Command(['doctor'], { THEA_DATA: data });
    expect(await doctor.ended, doctor.out + doctor.err).to.equal(0);
    expect(doctor.out).to.match(/temporal.*1 workers/);
    const more = [new Command(['api'], { THEA_DATA: data, PORT: '0' }), new Command(['worker'], { THEA_DATA: data })];
    const [api] = await Promise.all(more.map((command) => command.firstLine()));
    const port = /^api ready on port (\d+)$/.exec(api ?? '')?.[1];
    expect(await isReady(`http://127.0.0.1:${port}`)).to.equal(true);
    const taken = new Command(['api'], { THEA_DATA: data, PORT: String(port) });
    expect(await taken.ended).to.equal(1);
    expect(taken.err).to.match(/^thea: port \d+ is taken by another program[^\n]*\n$/m);
    for (const { child } of more) child.kill('SIGTERM');
    expect(await Promise.all(more.map(({ ended }) => ended))).to.deep.equal([0, 0]);
  });

  for (const name of ['api', 'worker', 'temporal', 'postgres']) {
    it(`starts ${name} again after a kill -9, on the same addresses`, async () => {
      const before = running();
      const victim = before.processes[name];
      if (victim === undefined) throw new Error(`no ${name}`);
      process.kill(victim.pid, 'SIGKILL');
      for (let wait = 0; wait < 300 && running().processes[name]?.pid === victim.pid; wait++) await sleep(100);
      expect(running().processes[name]?.pid).to.not.equal(victim.pid);
      await untilReady(page);
      const { processes: _, ...addresses } = running();
      const { processes: __, ...addressesBefore } = before;
      expect(addresses).to.deep.equal(addressesBefore);
    });
  }

  it('starts again on the same data after a kill -9 of its own', async () => {
    const left = Object.values(running().processes);
    first.child.kill('SIGKILL');
    const second = start();
    ({ page } = await second.addresses());
    for (const identity of left) expect(isAlive(identity)).to.equal(false);
    expect(await isReady(page)).to.equal(true);
    first = second;
  });

  it('leaves nothing behind when it is killed and not started again', async () => {
    const left = Object.values(running().processes);
    first.child.kill('SIGKILL');
    for (let wait = 0; wait < 100 && left.some(isAlive); wait++) await sleep(100);
    expect(left.filter(isAlive)).to.deep.equal([]);
  });

  it('drains and ends within 10 seconds on SIGTERM, also while it starts', async () => {
    const early = start();
    await sleep(1500);
    early.child.kill('SIGTERM');
    const asked = Date.now();
    await early.ended;
    expect(Date.now() - asked).to.be.lessThan(10_500);
    const whole = start();
    await whole.addresses();
    const left = Object.values(running().processes);
    whole.child.kill('SIGTERM');
    const started = Date.now();
    expect(await whole.ended).to.equal(0);
    expect(Date.now() - started).to.be.lessThan(10_000);
    expect(left.filter(isAlive)).to.deep.equal([]);
    expect(readRunFile(data)?.processes).to.deep.equal({});
    expect(identify(whole.child.pid ?? 0)).to.equal(undefined);
  });

  it('drains when npm runs it and is killed', async () => {
    const line = `"${process.execPath}" "${thea}" start --data "${data}" --port 0 --json; true`;
    const npm = spawn('sh', ['-c', line], { env: { ...process.env, npm_lifecycle_event: 'start' }, stdio: 'ignore' });
    for (let wait = 0; wait < 300 && readRunning(data)?.page === undefined; wait++) await sleep(100);
    const { supervisor, processes } = running();
    npm.kill('SIGKILL');
    for (let wait = 0; wait < 120 && isAlive(supervisor); wait++) await sleep(100);
    expect([supervisor, ...Object.values(processes)].filter(isAlive)).to.deep.equal([]);
    expect(readRunFile(data)?.processes).to.deep.equal({});
  });

  it('makes no company when asked for none', async () => {
    const other = mkdtempSync(join(tmpdir(), 'thea-start-'));
    chmodSync(other, 0o755);
    const empty = new Command(['start', '--data', other, '--port', '0', '--empty']);
    await empty.firstLine();
    for (let wait = 0; wait < 50 && !empty.out.includes('Ctrl-C'); wait++) await sleep(20);
    expect(empty.out)
      .to.match(/THEA is ready/)
      .and.match(/Page +http/)
      .and.not.match(/Demo/);
    // As npm passes a Ctrl-C on that the terminal has sent already.
    empty.child.kill('SIGINT');
    empty.child.kill('SIGINT');
    expect(await empty.ended).to.equal(0);
    rmSync(other, { recursive: true, force: true });
  });
});
