import type { DeliveryMode } from '@venice/errors-testing/server';

/** Where a client gives something else than core, because it cannot be otherwise. */
export interface Exception {
  /** The clients it holds for, by their names. */
  readonly clients: RegExp;
  readonly as: DeliveryMode;
  readonly reason: string;
}

/** All there are. The tests fail for one that is no longer needed. */
export const exceptions: readonly Exception[] = [
  {
    clients: /^axios/,
    as: 'cut-off',
    reason:
      'axios reads the body before any interceptor runs, and reports a body that breaks off as a network ' +
      "failure without a response. With responseType 'stream' it is read by the adapter, as by all others.",
  },
];
