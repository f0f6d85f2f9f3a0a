import { defineConfig } from 'vitest/config';

/**
 * The conditions of an export: that of core's recognizer, which the tools import as source, and Vite's own without
 * `module`. Vitest hands them to Node, and Node cannot load what packages offer to bundlers under that name.
 */
export const ssr = {
  resolve: { conditions: ['@venice/source', 'node', 'development|production'] },
};

/** Runs the tests of the package in whose folder vitest is started, and writes a report that turbo can keep. */
export default defineConfig({
  ssr,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/extended/**'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Many tests wait for a server; by default vitest leaves one core free for watching.
    maxWorkers: '100%',
    reporters: ['dot', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
