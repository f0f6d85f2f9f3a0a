import { importTime } from '../measure/import-time.js';
import type { Bar } from './bar.js';

/** What a program pays when it starts. */
export const startBars: readonly Bar[] = [
  start('@venice/errors-core', 3),
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
    measure: ({ rounds }) => importTime(import.meta.resolve(module), 2 * rounds),
  };
}
