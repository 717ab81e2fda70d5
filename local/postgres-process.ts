/** What the files and the process table say about a PostgreSQL server. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFree } from './ports.ts';

/** The lines of postmaster.pid that matter here. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

export const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

/** `zombie` = ended, but its parent has not collected it: signals still reach it, nothing else does. */
export function processState(pid: number): 'alive' | 'zombie' | 'gone' {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return 'gone';
  }
  return procStat(pid)?.[0] === 'Z' ? 'zombie' : 'alive';
}

/** The fields of /proc/PID/stat after the command's name, which may itself hold blanks and brackets. */
function procStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Waits until the process has ended. Answers false when it still lives after `ms`. */
export async function ended(pid: number, ms: number): Promise<boolean> {
  for (const until = Date.now() + ms; processState(pid) === 'alive';) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** A free port below the range from which systems take ports for outgoing connections, so that it stays free. */
export async function findPort(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const port = 15_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
  throw new Error('No free port from 15000 to 24999.');
}
