import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../measure/bundle-size.js';
import { importTime } from '../measure/import-time.js';
import type { Bar } from './bar.js';

/** What a program pays when it starts. */
export const startBars: readonly Bar[] = [
  start('@venice/errors-core', 3),
  inOneFile('limit: importing all of core from one minified file', '*'),
  inOneFile('limit: importing only toVeniceError from one minified file', '{ toVeniceError }'),
  inOneFile('limit: importing only isVeniceError from one minified file', '{ isVeniceError }'),
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
function inOneFile(name: string, names: string): Bar {
  return {
    ...start(name),
    name,
    measure: async ({ rounds }) => {
      const folder = mkdtempSync(join(tmpdir(), 'venice-bench-'));
      try {
        const file = join(folder, 'bundle.mjs');
        writeFileSync(file, await bundle({ names, from: '@venice/errors-core' }));
        return await importTime(pathToFileURL(file).href, rounds / 2);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
