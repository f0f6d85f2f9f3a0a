import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Read from the JSON report by `npm run test:extended`. */
    didNotRun?: string;
  }
}

/**
 * Skips an extended test for which something cannot be obtained on this machine. `npm run test:extended` prints
 * what it was and why, and does not fail.
 */
export function didNotRun({ task, skip }: TestContext, what: string, reason: string): never {
  task.meta.didNotRun = `${what}: ${reason}`;
  return skip(reason);
}
