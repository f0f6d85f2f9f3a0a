import { defineConfig } from 'vitest/config';
import usual from '../../vitest.package.config.js';

/** Shows every response to the clients of which `npm test` shows some only. */
export default defineConfig({
  ...usual,
  test: {
    ...usual.test,
    include: ['test/{conformance,deliveries}.test.ts'],
    env: { VENICE_CLIENTS: 'others' },
    typecheck: { enabled: false },
    outputFile: { json: 'extended-results/other-clients.json' },
  },
});
