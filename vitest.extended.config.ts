import { defineConfig } from 'vitest/config';
import usual from './vitest.package.config.js';

/** Runs the heavy tests of the package in whose folder vitest is started. They are not part of `npm test`. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/extended/**/*.test.ts'],
    exclude: [],
    typecheck: { enabled: false },
    testTimeout: 180_000,
    hookTimeout: 600_000,
    outputFile: { json: 'extended-results/unit.json' },
  },
});
