import type { Bar } from './bar.js';
import { callBars, callLimits, streamBars } from './calls.js';
import { errorLimits } from './error-limits.js';
import { errorBars, otherErrors } from './errors.js';
import { generatorBars } from './generator.js';
import { recognitionBars } from './recognition.js';
import { sizeLimits } from './size-limits.js';
import { sizeBars } from './sizes.js';
import { startBars } from './start.js';

/** Everything that `pnpm bench` measures, group by group. */
export const allBars: readonly Bar[] = [
  ...errorBars,
  ...otherErrors,
  ...errorLimits,
  ...recognitionBars,
  ...callBars,
  ...callLimits,
  ...streamBars,
  ...sizeBars,
  ...sizeLimits,
  ...startBars,
  ...generatorBars,
];
