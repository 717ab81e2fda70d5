import { resolve } from 'node:path';
import { readEnvironment } from '../config/environment.ts';
import { log } from '../config/log.ts';
import { type Addresses, type Stack, startStack } from './stack.ts';
import { createProgress } from './progress.ts';

/** The flags of `thea start`. */
export interface StartOptions {
  data?: string;
  port?: number;
  empty?: true;
  json?: true;
}

/** Longest time from the signal to the end; the parts have shorter limits of their own. */
const drainMs = 10_000;

/** One Ctrl-C comes twice under npm: from the terminal and, passed on, from npm. */
const sameSignalMs = 1000;

/** Runs everything until Ctrl-C or SIGTERM, then ends the process. Throws when it cannot start. */
export async function start(options: StartOptions): Promise<void> {
  const read = readEnvironment();
  const environment = {
    ...read,
    ...(options.data !== undefined && { data: resolve(options.data) }),
    ...(options.port !== undefined && { port: options.port }),
  };
  const progress = createProgress('thea');
  const stopped = new AbortController();
  endOnSignal(stopped);
  const stack = await startStack({
    environment,
    demo: options.empty !== true,
    onProgress: (text, fraction) => progress.step(text, fraction),
    signal: stopped.signal,
  });
  progress.end();
  const stop = async (): Promise<never> => {
    await stack.stop();
    process.exit(0);
  };
  if (stopped.signal.aborted) return stop();
  stopped.signal.addEventListener('abort', () => void stop());
  tell(stack, options.json === true);
}

function tell({ addresses }: Stack, json: boolean): void {
  const lines: [string, keyof Addresses][] = [
    ['Page', 'page'],
    ['Demo company', 'demo'],
    ['Temporal UI', 'temporalUi'],
    ['REST', 'docs'],
  ];
  const shown = lines.flatMap(([title, key]) => {
    const value = addresses[key];
    return value === undefined ? [] : [`  ${title.padEnd(14)}${value}`];
  });
  process.stdout.write(
    json
      ? `${JSON.stringify(addresses)}\n`
      : `\nTHEA is ready.\n${shown.join('\n')}\n\nThe link into the demo company works once. Ctrl-C stops everything.\n`,
  );
}

/** The first signal drains, a later one ends at once; the children see our end and end too. */
function endOnSignal(stopped: AbortController): void {
  let askedAt = 0;
  const end = (reason: string): void => {
    if (!stopped.signal.aborted) {
      askedAt = Date.now();
      log.info({ reason }, 'thea drains');
      stopped.abort();
      setTimeout(() => process.exit(1), drainMs).unref();
    } else if (Date.now() - askedAt > sameSignalMs) process.exit(1);
  };
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => end(name));
  endWithNpm(() => {
    if (!stopped.signal.aborted) end('npm is gone');
  });
}

/** Where npm runs us and is killed without a word, nobody is left to send a signal. */
function endWithNpm(end: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 1000);
  watch.unref();
}
