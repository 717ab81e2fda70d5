// Which folder may import which: imports run one way (docs/architecture.md). Every folder is denied by default and lists
// what it may see; test/ may see everything. TypeScript 7 has no compiler API, so the sources are read by swc.

/** Folder → what it may import of our own. `types:` = only by `import type`. */
const allowed = {
  config: ['config'],
  dialogue: ['dialogue'],
  db: ['config', 'dialogue', 'db'],
  agents: ['config', 'dialogue', 'db', 'agents', 'types:nlp'],
  nlp: ['config', 'dialogue', 'db', 'nlp', 'types:agents'],
  replies: ['config', 'dialogue', 'db', 'replies'],
  channels: ['config', 'dialogue', 'db', 'replies', 'channels', 'workers/ids'],
  integrations: ['config', 'dialogue', 'db', 'integrations'],
  activities: [
    'config',
    'dialogue',
    'db',
    'agents',
    'nlp',
    'replies',
    'channels',
    'integrations',
    'activities',
    'types:workflows',
    'workers/ids',
  ],
  workflows: ['dialogue', 'workflows', 'types:activities'],
  workers: [
    'config',
    'dialogue',
    'db',
    'agents',
    'nlp',
    'replies',
    'channels',
    'integrations',
    'activities',
    'workflows',
    'workers',
  ],
  api: [
    'config',
    'dialogue',
    'db',
    'agents',
    'replies',
    'channels',
    'api',
    'types:nlp',
    'workflows/messages',
    'workers/temporal',
    'workers/codec',
    'workers/ids',
  ],
  local: ['config', 'local'],
  web: ['web', 'types:dialogue'],
};

const ours = `^(${[...Object.keys(allowed), 'cli', 'scripts', 'bench', 'test'].join('|')})/`;
const path = (name) => (name.includes('/') ? `^${name}\\.ts$` : `^${name}/`);

const direction = Object.entries(allowed).flatMap(([folder, list]) => {
  const always = list.filter((name) => !name.startsWith('types:')).map(path);
  const asTypes = list.filter((name) => name.startsWith('types:')).map((name) => path(name.slice('types:'.length)));
  const from = { path: `^${folder}/` };
  return [
    {
      name: `${folder}-sees-only-its-own`,
      comment: `${folder}/ may import: ${list.join(', ')}`,
      severity: 'error',
      from,
      to: { path: ours, pathNot: [...always, ...asTypes] },
    },
    ...(asTypes.length === 0
      ? []
      : [
          {
            name: `${folder}-sees-types-only`,
            comment: `${folder}/ may import these by \`import type\` only`,
            severity: 'error',
            from,
            to: { path: asTypes, dependencyTypesNot: ['type-only'] },
          },
        ]),
  ];
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...direction,
    {
      name: 'dialogue-is-pure',
      comment: 'dialogue/ runs inside the workflow sandbox and in tests alike: no package, no Node module',
      severity: 'error',
      from: { path: '^dialogue/' },
      to: { pathNot: '^dialogue/' },
    },
    {
      name: 'workflows-are-sandboxed',
      comment: 'in workflows/ only @temporalio/workflow, and @temporalio/common for its types',
      severity: 'error',
      from: { path: '^workflows/' },
      to: { pathNot: [ours, 'node_modules/@temporalio/(workflow|common)/'] },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      comment: 'scripts/ and bench/ are for development too',
      from: { pathNot: '^(test|scripts|bench)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-development-package-in-the-product',
      comment: 'what runs in production must be under dependencies',
      severity: 'error',
      from: { path: '^(config|dialogue|db|agents|nlp|replies|channels|activities|workflows|workers|api|cli)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: '`virtual:` modules are made by the bundler of the page',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one file; types do not count',
      severity: 'error',
      from: { pathNot: '^db/entities/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules/\\.cache|web/dist|coverage|\\.thea)/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
