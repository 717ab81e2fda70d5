import { type ChildProcess, spawn } from 'node:child_process';

/** Stops watching (when the process that was watched has ended by itself). */
export type Unwatch = () => void;

/**
 * Ends `pid` when this process is gone, however it went: a small shell waits on a pipe that only we hold open. For
 * programs that cannot watch their parent themselves. Unix only; elsewhere it does nothing.
 */
export function endWithThisProcess(pid: number): Unwatch {
  if (process.platform === 'win32') return () => undefined;
  const script = 'cat >/dev/null; kill -TERM "$1" 2>/dev/null || exit 0; sleep 3; kill -KILL "$1" 2>/dev/null';
  // Its own process group: a Ctrl-C in the terminal must not end the watch before the watched.
  const watcher: ChildProcess = spawn('sh', ['-c', script, 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.stdin?.on('error', () => undefined);
  watcher.unref();
  if (watcher.stdin !== null && 'unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') {
    watcher.stdin.unref();
  }
  return () => {
    watcher.kill('SIGKILL');
  };
}
