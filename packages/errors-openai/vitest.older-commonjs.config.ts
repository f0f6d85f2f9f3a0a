import { defineConfig } from 'vitest/config';
import usual from '../../vitest.package.config.js';

/** Runs the tests with the CommonJS copies of the older majors, which `npm test` leaves out. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    // How a stream is stopped is compared with the ES modules only.
    exclude: ['test/streams/early-stop.test.ts', 'test/extended/**'],
    env: { VENICE_MAJORS: 'older-commonjs' },
    typecheck: { enabled: false },
    outputFile: { json: 'extended-results/older-commonjs.json' },
  },
});
