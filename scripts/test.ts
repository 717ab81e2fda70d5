/**
 * `npm test`: types, lint, format, import rules, then every mocha test under coverage, and the coverage gate. All of
 * them run whatever fails before; the last line says `N passed, N failed`, each checking step counting as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MochaCounts } from './reporter.ts';
import { findTypeOnlyFiles } from './runtime-code.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const countsFile = join(root, 'coverage', 'counts.json');
const gate = 90;
const sources = ['config', 'dialogue', 'db', 'agents', 'nlp', 'replies', 'channels', 'integrations', 'activities'];
const folders = [...sources, 'workflows', 'workers', 'api', 'cli', 'local', 'web', 'scripts', 'bench', 'test'];

let passed = 0;
let failed = 0;
const skipped: string[] = [];

/** Runs a program of node_modules/.bin; what it says goes to the terminal. Answers whether it ended well. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
  const path = join(root, 'node_modules', '.bin', program);
  return spawnSync(path, [...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function check(name: string, work: () => boolean): void {
  const started = Date.now();
  const ok = work();
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

/** Nothing of the person's own installation: no variable, no .env of theirs may change what is tested. */
function testEnvironment(): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(
    ([name]) => !/^(THEA_|TEMPORAL_|DATABASE_URL$|PORT$|HOST$|BUILD_ID$)/.test(name),
  );
  return { LOG_LEVEL: 'error', ...Object.fromEntries(env), THEA_TEST_COUNTS: countsFile };
}

function runMocha(): void {
  rmSync(join(root, 'coverage'), { recursive: true, force: true });
  mkdirSync(join(root, 'coverage'));
  const { include }: { include: string[] } = JSON.parse(readFileSync(join(root, '.c8rc.json'), 'utf8'));
  const excluded = ['db/migrations/**', ...findTypeOnlyFiles(root, include)].flatMap((path) => ['--exclude', path]);
  const mocha = ['mocha', '--reporter', './scripts/reporter.ts', 'test/**/*.test.ts'];
  const ok = run('c8', [...excluded, ...mocha], testEnvironment());
  if (!existsSync(countsFile)) {
    failed += 1;
    process.stdout.write('FAILED mocha ended before its tests did\n');
    return;
  }
  const counts: MochaCounts = JSON.parse(readFileSync(countsFile, 'utf8'));
  passed += counts.passed;
  // Mocha may fail without a failed test: a hook, a file that does not load.
  failed += ok ? counts.failed : Math.max(1, counts.failed);
  skipped.push(...counts.skipped);
}

interface Lines {
  lines: { total: number; covered: number };
}

/** Lines covered, folder by folder; the gate is on each and so on the whole. */
function checkCoverage(): boolean {
  const summary = join(root, 'coverage', 'coverage-summary.json');
  if (!existsSync(summary)) return false;
  const files: Record<string, Lines> = JSON.parse(readFileSync(summary, 'utf8'));
  const byFolder = new Map<string, { total: number; covered: number }>();
  for (const [path, { lines }] of Object.entries(files)) {
    const folder = path === 'total' ? 'all' : (path.slice(root.length).split('/')[0] ?? '');
    const sum = byFolder.get(folder) ?? { total: 0, covered: 0 };
    byFolder.set(folder, { total: sum.total + lines.total, covered: sum.covered + lines.covered });
  }
  let ok = true;
  for (const [folder, { total, covered }] of byFolder) {
    const percent = (100 * covered) / total;
    const enough = percent >= gate;
    ok &&= enough;
    process.stdout.write(
      `  ${folder.padEnd(12)}${percent.toFixed(1)} % of ${total} lines${enough ? '' : ` < ${gate} %`}\n`,
    );
  }
  return ok;
}

check('types', () => run('tsc', ['--noEmit']));
check('lint', () => run('oxlint', ['--type-aware', '--deny-warnings']));
check('format', () => run('oxfmt', ['--check']));
check('import rules', () =>
  run('depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    ...folders.filter((folder) => existsSync(join(root, folder))),
  ]),
);
runMocha();
check(`coverage of ${gate} % lines`, checkCoverage);

for (const title of skipped) process.stdout.write(`SKIPPED ${title}\n`);
const tail = skipped.length === 0 ? '' : `, ${skipped.length} skipped`;
process.stdout.write(`${passed} passed, ${failed} failed${tail}\n`);
process.exitCode = failed === 0 ? 0 : 1;
