const core = '^packages/errors-core/src/';

/** Core's folders. Each may import those before it; the entries at the top may import all. */
const layers = [
  'catalog',
  'data',
  'response',
  'masking',
  'credentials',
  'recognize',
  'details',
  'limits',
  'error',
  'event-stream',
  'network',
  'from-response',
  'retry',
  'attempts',
  'report',
];

/** The folders of scripts/src that programs share. Every other folder is a program. */
const groundFloor = ['^scripts/src/catalog/', '^scripts/src/workspace/'];

/**
 * Which file may import which, types included. `pnpm check:layout` checks it.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Move what both files need into one that imports neither.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layers.map((layer, index) => ({
      name: 'core-layers',
      comment: `Imports go down only: entries, ${layers.toReversed().join(', ')}.`,
      severity: 'error',
      from: { path: `${core}${layer}/` },
      to: { path: [`${core}[^/]+$`, ...layers.slice(index + 1).map((higher) => `${core}${higher}/`)] },
    })),
    {
      name: 'own-package',
      comment: 'Import the other package by its name: @venice/errors-core, @venice/errors-core/adapter.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^(packages/[^/]+/(src|usage)|internal|scripts)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'own-program',
      comment: 'Move what both programs need to scripts/src/catalog or scripts/src/workspace.',
      severity: 'error',
      from: { path: '^scripts/src/([^/]+)/' },
      to: { path: '^scripts/src/', pathNot: ['^scripts/src/$1/', ...groundFloor] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    exclude: { path: '(^|/)(node_modules|dist|test)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@venice/source', 'import', 'default'],
    },
  },
};
