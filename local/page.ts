import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
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
  const draft = join(root, 'node_modules', '.cache', 'thea', `page-${randomUUID()}`);
  try {
    const flags = ['--outDir', draft, '--emptyOutDir', '--logLevel', 'error'];
    await promisify(execFile)(process.execPath, [vite, 'build', 'web', ...flags], { cwd: root });
    await writeFile(join(draft, '.stamp'), stamp);
    await replace(join(root, 'web', 'dist'), draft);
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(`the page cannot be built: ${stderr?.trim() || (error as Error).message}`, { cause: error });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Built aside and moved: those who look at the page meanwhile, or build it too, never see half of it. */
async function replace(directory: string, by: string): Promise<void> {
  const old = `${by}-old`;
  await rename(directory, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(by, directory).catch((error: NodeJS.ErrnoException) => {
    // Another process was faster, with the same page.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  await rm(old, { recursive: true, force: true });
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
