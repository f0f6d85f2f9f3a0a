import type { KnipConfig } from 'knip';

const tests = 'test/**/*.{test,test-d}.ts';

const config: KnipConfig = {
  // A type may stand beside the function whose signature it explains.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    'packages/errors-core': { entry: ['src/index.ts', 'src/adapter.ts', tests] },
    'packages/errors-testing': { entry: ['src/index.ts', 'src/server.ts', tests] },
    'packages/errors-*': { entry: ['src/index.ts', 'usage/description.ts', tests] },
    // The snippets of the documents import them.
    'internal/conformance': { entry: [tests], ignoreDependencies: ['axios-retry', 'msw'] },
    // Orval runs its configuration, and exports of what it writes are its own affair.
    'internal/recipes': { entry: ['src/orval/orval.config.ts', tests], ignore: ['src/orval/generated/**'] },
    // A rehearsal of a release runs and bundles each.
    'internal/consumers': { entry: ['*/*.{ts,mjs,cjs}'] },
    // The .mjs files are programs that a test starts, also in packages whose dependencies they use.
    'internal/end-to-end': { entry: [tests], ignore: ['test/**/*.mjs'] },
    'internal/demo': { entry: [tests] },
    // The registry has a manifest and a lockfile of its own.
    scripts: { entry: [tests], ignore: ['registry/**'] },
  },
};

export default config;
