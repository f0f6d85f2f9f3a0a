import type { getVeniceError, toVeniceError } from '@venice/errors-core';

/** A copy of core that was loaded a second time, perhaps in another realm. */
export interface Copy {
  readonly toVeniceError: typeof toVeniceError;
  readonly isVeniceError: (value: unknown) => boolean;
  readonly getVeniceError: typeof getVeniceError;
}

/** What a runtime offers besides this module. */
export interface Surroundings {
  /** Sends a message to a worker that has `replyOfWorker`, and returns its reply. */
  readonly askWorker?: (message: unknown) => Promise<unknown>;
  /** Whether a connection that was refused looks like one that broke. Default: `false`. */
  readonly hidesFailures?: boolean;
  readonly copies?: Readonly<Record<string, () => Copy | Promise<Copy>>>;
}
