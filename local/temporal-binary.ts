import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from '../config/usage-error.ts';
import { cacheDirectory } from './cache.ts';
import { download } from './download.ts';

/** The release of Temporal's command line that is fetched or built: the newest that `go install` can build. */
export const temporalVersion = '1.5.1';

/** Tells what goes on; `fraction` is 0 to 1. */
export type OnProgress = (text: string, fraction?: number) => void;

const executable = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
const run = promisify(execFile);

/**
 * The path of a `temporal` that can run a server: on PATH, cached, downloaded, or built with Go, in this order.
 *
 * @throws {UsageError} one line that lists the choices when none of these works.
 */
export async function findTemporal(onProgress: OnProgress): Promise<string> {
  const known = onPath() ?? cached();
  if (known !== undefined) return known;
  const directory = cacheOfVersion();
  await mkdir(directory, { recursive: true });
  const draft = await mkdtemp(join(directory, 'draft-'));
  try {
    const reasons: string[] = [];
    for (const obtain of [fetchArchive, buildWithGo]) {
      try {
        const made = await obtain(draft, onProgress);
        await run(made, ['--version']);
        const path = join(directory, executable);
        await rename(made, path);
        return path;
      } catch (error) {
        reasons.push((error as Error).message);
      }
    }
    throw new UsageError(
      `no Temporal server: download failed (${reasons[0]}), build failed (${reasons[1]}); ` +
        'set TEMPORAL_ADDRESS to a running server, or put `temporal` (https://docs.temporal.io/cli) on PATH, or install Go',
    );
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const cacheOfVersion = (): string => join(cacheDirectory(), `temporal-${temporalVersion}`);

function cached(): string | undefined {
  const path = join(cacheOfVersion(), executable);
  return existsSync(path) ? path : undefined;
}

function onPath(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((directory) => directory !== '')
    .map((directory) => join(directory, executable))
    .find((path) => existsSync(path));
}

async function fetchArchive(directory: string, onProgress: OnProgress): Promise<string> {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform as string];
  const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch as string];
  if (platform === undefined || architecture === undefined) {
    throw new Error(`no archive for ${process.platform} ${process.arch}`);
  }
  const archive = join(directory, 'archive.tar.gz');
  const title = `downloading Temporal ${temporalVersion}`;
  onProgress(title);
  await download(
    `https://temporal.download/cli/archive/v${temporalVersion}?platform=${platform}&arch=${architecture}`,
    archive,
    { answerMs: 4000, onProgress: (fraction) => onProgress(title, fraction) },
  );
  // tar of bsd and gnu both see by themselves whether it is tar.gz; Windows' own tar reads zip as well.
  await run('tar', ['-xf', archive, '-C', directory]);
  return join(directory, executable);
}

/** About 4 minutes on 2 cores and 250 MB of disk, once per user. */
async function buildWithGo(directory: string, onProgress: OnProgress): Promise<string> {
  const started = Date.now();
  const tell = (): void => {
    const seconds = Math.round((Date.now() - started) / 1000);
    onProgress(`building Temporal ${temporalVersion} with Go, once, about 4 minutes (${seconds} s so far)`);
  };
  const child = spawn('go', ['install', `github.com/temporalio/cli/cmd/temporal@v${temporalVersion}`], {
    env: { ...process.env, GOBIN: directory, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const timer = setInterval(tell, 5000);
  try {
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', tell);
      child.once('error', () => reject(new Error('Go is not installed')));
      child.once('close', (code) => {
        const lastLine = said.trim().split('\n').at(-1) ?? '';
        if (code === 0) resolve();
        else reject(new Error(`go install ended with ${code}: ${lastLine}`));
      });
    });
  } finally {
    clearInterval(timer);
  }
  return join(directory, executable);
}
