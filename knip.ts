import type { KnipConfig } from 'knip';

const tests = 'test/**/*.{test,test-d}.ts';

const config: KnipConfig = {
  // A type may be next to the function whose signature it explains.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    // Conformance, demo, generator and rehearsal find the files in `usage` by their paths. A snippet of a package's
    // documents may import a package that no source does.
    'packages/*': { entry: ['src/*.ts', 'usage/**/*.ts', tests] },
    'packages/errors-cli': { entry: [tests] },
    'internal/conformance': { entry: [tests] },
    // Its sizes are measured in bundles that import packages by name.
    'internal/bench': {
      entry: ['src/inputs/server.ts', 'src/inputs/generate-once.ts', tests],
      ignoreDependencies: ['@bufbuild/protobuf', '@connectrpc/connect', '@solana/errors'],
    },
    // The files that it compiles use every published package; turbo builds these first.
    'internal/compat': { entry: ['src/runtimes/programs/*.ts', tests] },
    'internal/fuzz': { entry: [tests] },
    'internal/simulation': { entry: [tests] },
    // Orval runs its configuration, and exports of what it writes are its own affair.
    'internal/recipes': { entry: ['src/orval/orval.config.ts', tests], ignore: ['src/orval/generated/**'] },
    // A rehearsal of a release runs and bundles each.
    'internal/consumers': { entry: ['*.{mjs,cjs}', 'example/run.mjs'] },
    // VitePress and its theme have a manifest and a lockfile of their own.
    'internal/site': { entry: ['src/browser/decode-input.ts', tests], ignore: ['web/**'] },
    'internal/end-to-end': { entry: [tests] },
    'internal/demo': { entry: [tests] },
    // Projects for readers, with manifests of their own; a rehearsal installs and runs them.
    '.': { ignore: ['examples/**'] },
    // The registry has a manifest and a lockfile of its own.
    scripts: { entry: [tests], ignore: ['registry/**'] },
  },
};

export default config;
