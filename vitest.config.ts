import { readdirSync } from 'node:fs';

import { defineConfig } from 'vitest/config';

const packages = readdirSync('packages').map((name) => `packages/${name}`);

// Inline projects inherit this file; folders named by a glob would each need a file that repeats it.
const project = (root: string, timeout: number) => ({
  extends: true as const,
  test: { name: root, root, testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    projects: [
      ...packages.map((root) => project(root, 20_000)),
      // These copy, build and pack the workspace.
      project('scripts', 180_000),
    ],
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    // Many tests wait for a server; by default vitest leaves one core free for watching.
    maxWorkers: '100%',
  },
});
