/** The workflow bundle: built once for these sources, kept in a cache beside the packages. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const root = fileURLToPath(new URL('..', import.meta.url));
const workflowsPath = join(root, 'workflows', 'index.ts');

/** Hash of everything that goes into the bundle. */
const fingerprint = (): string => {
  const hash = createHash('sha256').update(
    String(createRequire(import.meta.url)('@temporalio/workflow/package.json').version),
  );
  for (const file of globSync(['workflows/**/*.ts', 'dialogue/**/*.ts', 'activities/types.ts'], { cwd: root }).sort())
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
};

/** Path of the bundle of the present sources; builds it when there is none (about two seconds). */
export const workflowBundle = async (): Promise<{ codePath: string }> => {
  const folder = join(root, 'node_modules', '.cache', 'thea');
  const codePath = join(folder, `workflows-${fingerprint()}.js`);
  if (!existsSync(codePath)) {
    const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
    mkdirSync(folder, { recursive: true });
    const partial = `${codePath}.${process.pid}`;
    writeFileSync(partial, code);
    renameSync(partial, codePath);
  }
  return { codePath };
};
