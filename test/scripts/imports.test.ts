import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** Every violation that dependency-cruiser sees in these files, as `file rule`. */
function cruise(files: Record<string, string>): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'thea-imports-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), content);
    }
    for (const name of ['.dependency-cruiser.mjs', 'package.json'])
      copyFileSync(join(root, name), join(directory, name));
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
    const folders = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
    const depcruise = realpathSync(join(root, 'node_modules', '.bin', 'depcruise'));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [depcruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders],
      { cwd: directory, encoding: 'utf8', maxBuffer: 50_000_000 },
    );
    if (stdout === '') throw new Error(stderr);
    const { summary }: Cruise = JSON.parse(stdout);
    return summary.violations.map(({ from, rule }) => `${from} ${rule.name}`).sort();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** One module in each folder that others point at. */
const targets: Record<string, string> = Object.fromEntries(
  [
    ['config', 'dialogue', 'db', 'agents', 'nlp', 'replies', 'channels', 'integrations'].map((name) => `${name}/a.ts`),
    ['activities', 'workflows', 'workers', 'api', 'cli', 'local', 'test'].map((name) => `${name}/a.ts`),
    ['workflows/messages.ts', 'workers/temporal.ts', 'workers/codec.ts', 'workers/ids.ts'],
  ]
    .flat()
    .map((path) => [path, 'export type A = 1;\nexport const a = 1;\n']),
);

const value = (to: string): string => `import { a } from '../${to}.ts';\nexport const b = a;\n`;
const type = (to: string): string => `import type { A } from '../${to}.ts';\nexport type B = A;\n`;

const refused: [path: string, content: string, rule: string][] = [
  ['config/x1.ts', value('dialogue/a'), 'config-sees-only-its-own'],
  ['dialogue/x1.ts', type('db/a'), 'dialogue-sees-only-its-own'],
  ['dialogue/x2.ts', `import { join } from 'node:path';\nexport const b = join('a');\n`, 'dialogue-is-pure'],
  ['dialogue/x3.ts', `import { z } from 'zod';\nexport const b = z;\n`, 'dialogue-is-pure'],
  ['db/x1.ts', value('agents/a'), 'db-sees-only-its-own'],
  ['agents/x1.ts', value('api/a'), 'agents-sees-only-its-own'],
  ['agents/x2.ts', value('nlp/a'), 'agents-sees-types-only'],
  ['agents/x3.ts', value('workers/ids'), 'agents-sees-only-its-own'],
  ['nlp/x1.ts', value('replies/a'), 'nlp-sees-only-its-own'],
  ['nlp/x2.ts', value('agents/a'), 'nlp-sees-types-only'],
  ['replies/x1.ts', value('agents/a'), 'replies-sees-only-its-own'],
  ['channels/x1.ts', value('agents/a'), 'channels-sees-only-its-own'],
  ['integrations/x1.ts', value('activities/a'), 'integrations-sees-only-its-own'],
  ['activities/x1.ts', value('workers/temporal'), 'activities-sees-only-its-own'],
  ['activities/x2.ts', value('workflows/a'), 'activities-sees-types-only'],
  ['workflows/x1.ts', value('activities/a'), 'workflows-sees-types-only'],
  ['workflows/x2.ts', value('agents/a'), 'workflows-sees-only-its-own'],
  ['workflows/x3.ts', `import { z } from 'zod';\nexport const b = z;\n`, 'workflows-are-sandboxed'],
  [
    'workflows/x4.ts',
    `import { createHash } from 'node:crypto';\nexport const b = createHash;\n`,
    'workflows-are-sandboxed',
  ],
  ['workers/x1.ts', value('api/a'), 'workers-sees-only-its-own'],
  ['api/x1.ts', value('workers/a'), 'api-sees-only-its-own'],
  ['api/x2.ts', value('workflows/a'), 'api-sees-only-its-own'],
  ['api/x3.ts', value('nlp/a'), 'api-sees-types-only'],
  ['api/x4.ts', `export const b = await import('../cli/a.ts');\n`, 'api-sees-only-its-own'],
  ['local/x1.ts', value('db/a'), 'local-sees-only-its-own'],
  ['web/x1.ts', value('agents/a'), 'web-sees-only-its-own'],
  ['web/x2.ts', value('dialogue/a'), 'web-sees-types-only'],
  ['cli/x1.ts', value('test/a'), 'no-test-code-in-the-product'],
  ['cli/x2.ts', `import { expect } from 'chai';\nexport const b = expect;\n`, 'no-development-package-in-the-product'],
  ['cli/x3.ts', `import { b } from './nowhere.ts';\nexport const c = b;\n`, 'no-unresolvable'],
  ['cli/x4.ts', `import { d } from './x5.ts';\nexport const c = () => d;\n`, 'no-cycles'],
];

const allowed: [path: string, content: string][] = [
  ['workflows/y1.ts', type('activities/a')],
  ['workflows/y2.ts', `import { condition } from '@temporalio/workflow';\nexport const b = condition;\n`],
  ['nlp/y1.ts', type('agents/a')],
  ['activities/y1.ts', value('nlp/a')],
  ['activities/y2.ts', type('workflows/messages')],
  ['api/y1.ts', value('workers/temporal')],
  ['api/y2.ts', value('workflows/messages')],
  ['channels/y1.ts', value('workers/ids')],
  ['web/y1.ts', type('dialogue/a')],
  ['cli/y1.ts', value('workers/a')],
  ['cli/y2.ts', `import { Command } from 'commander';\nexport const b = Command;\n`],
  ['test/y1.ts', value('api/a')],
  // The other half of the cycle, which is told once.
  ['cli/x5.ts', `import { c } from './x4.ts';\nexport const d = () => c;\n`],
];

describe('the import rules', function () {
  this.timeout(60_000);

  const found = new Set<string>();

  before(() => {
    const planted = [...refused, ...allowed].map(([path, content]) => [path, content]);
    for (const violation of cruise({ ...targets, ...Object.fromEntries(planted) })) found.add(violation);
  });

  for (const [path, content, rule] of refused) {
    it(`refuse ${path}: ${content.split('\n')[0]}`, () => {
      expect([...found]).to.include(`${path} ${rule}`);
    });
  }

  it('find nothing wrong with what is allowed', () => {
    const paths = new Set(refused.map(([path]) => path));
    expect([...found].filter((violation) => !paths.has(violation.split(' ')[0] ?? ''))).to.deep.equal([]);
  });
});
