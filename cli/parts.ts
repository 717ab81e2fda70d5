import { identify } from '../local/process.ts';
import { type RunFile, writeRunFile } from '../local/run-file.ts';
import { type Running, type Supervised, supervise } from '../local/supervisor.ts';

/** What runs, in the order in which it came up; each in run.json, for other commands and for the next start. */
export class Parts {
  readonly #data: string;
  readonly #run: RunFile;
  readonly #supervised = new Map<string, Supervised<Running>>();
  #starting: Promise<unknown>[] = [];
  #stopping = false;

  constructor(data: string) {
    this.#data = data;
    this.#run = { supervisor: identify(process.pid) ?? { pid: process.pid, started: '' }, processes: {} };
  }

  /** Starts a part and keeps it running. */
  keep<R extends Running>(name: string, start: () => Promise<R>): Promise<Supervised<R>> {
    const onRunning = ({ pid }: R): void => {
      const identity = identify(pid);
      if (identity !== undefined) this.#run.processes[name] = identity;
      writeRunFile(this.#data, this.#run);
    };
    const kept = supervise({ name, start, onRunning }).then(async (supervised) => {
      this.#supervised.set(name, supervised);
      if (this.#stopping) throw new Error('stopped while starting');
      return supervised;
    });
    this.#starting.push(kept.catch(() => undefined));
    return kept;
  }

  /** Adds addresses to run.json. */
  tell(addresses: Partial<RunFile>): void {
    Object.assign(this.#run, addresses);
    writeRunFile(this.#data, this.#run);
  }

  /** Those who serve first, then the servers that they need. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#starting);
    const stop = async (name: string): Promise<void> => this.#supervised.get(name)?.stop();
    await stop('api');
    await stop('worker');
    await Promise.all([stop('temporal'), stop('postgres')]);
    this.#run.processes = {};
    writeRunFile(this.#data, this.#run);
  }
}
