import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { OnProgress } from './temporal-binary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the web page into web/dist unless it was built from these very sources. Where there is no bundler (an
 * installation without development packages) a page that is there is taken as it is.
 */
export async function buildPage(onProgress: OnProgress): Promise<void> {
  const stampFile = join(root, 'web', 'dist', '.stamp');
  const stamp = await hashOfSources();
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return;
  const vite = findVite();
  if (vite === undefined) {
    if (existsSync(join(root, 'web', 'dist', 'index.html'))) return;
    throw new Error('the page is not built and its bundler is not installed; run npm install');
  }
  onProgress('building the page');
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', 'web', '--logLevel', 'error'], { cwd: root });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`the page cannot be built: ${stderr?.trim() ?? (error as Error).message}`, { cause: error });
  }
  await writeFile(stampFile, stamp);
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const web = join(root, 'web');
  const entries = await readdir(web, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(web, 'dist')))
    .sort();
  for (const path of [...files, join(root, 'package.json')])
    hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex');
}

function findVite(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  } catch {
    return undefined;
  }
}
