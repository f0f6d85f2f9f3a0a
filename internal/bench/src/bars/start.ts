import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Application, bundle } from '../measure/bundle-size.js';
import { importTime } from '../measure/import-time.js';
import type { Bar } from './bar.js';

const ALL: Application = { names: '*', from: '@venice/errors-core' };

/** What a program pays when it starts. */
export const startBars: readonly Bar[] = [
  start('@venice/errors-core', 3),
  inOneFile('limit: importing all of core from one minified file', ALL),
  inOneFile('limit: importing all of core without tables and definitions, from one minified file', {
    ...ALL,
    fromSource: true,
    emptied: ['/generated/tables/', '/generated/policies.ts', '/venice-error-definitions.ts'],
  }),
  inOneFile('limit: importing only toVeniceError from one minified file', {
    ...ALL,
    names: '{ toVeniceError }',
  }),
  inOneFile('limit: importing only isVeniceError from one minified file', {
    ...ALL,
    names: '{ isVeniceError }',
  }),
  start('@venice/errors-openai'),
  start('@solana/errors'),
];

function start(module: string, limit?: number): Bar {
  return {
    group: 'start',
    name: `importing ${module}`,
    peer: 'an empty module',
    unit: 'milliseconds',
    ...(limit === undefined ? {} : { limit }),
    measure: ({ rounds }) => importTime(import.meta.resolve(module), rounds / 2),
  };
}

/** What the number of files costs, and what the tables do: an application that is bundled pays for one file. */
function inOneFile(name: string, application: Application): Bar {
  return {
    ...start(name),
    name,
    measure: async ({ rounds }) => {
      const folder = mkdtempSync(join(tmpdir(), 'venice-bench-'));
      try {
        const file = join(folder, 'bundle.mjs');
        writeFileSync(file, await bundle(application));
        return await importTime(pathToFileURL(file).href, 2 * rounds);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
