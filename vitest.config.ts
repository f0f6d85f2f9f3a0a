import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { ssr } from './vitest.package.config.js';

const endToEnd = 'internal/end-to-end';

const packages = ['packages', 'internal'].flatMap((folder) =>
  readdirSync(folder).map((name) => `${folder}/${name}`),
);

// Inline projects inherit this file; folders named by a glob would each need a file that repeats it.
function project(root: string, timeout: number, isolate = true) {
  return {
    extends: true as const,
    test: { name: root, root, testTimeout: timeout, hookTimeout: timeout, isolate },
  };
}

export default defineConfig({
  ssr,
  test: {
    projects: [
      ...packages.filter((root) => root !== endToEnd).map((root) => project(root, 60_000)),
      // One worker loads ts-morph once for all of its files.
      project('scripts', 60_000, false),
      // These copy, build and pack the workspace.
      project(endToEnd, 180_000, false),
    ],
    include: ['test/**/*.test.ts'],
    // `npm run test:extended` runs these.
    exclude: ['test/extended/**'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    // Many tests wait for a server; by default vitest leaves one core free for watching.
    maxWorkers: '100%',
  },
});
