import { inspect } from 'node:util';

import { expect } from 'vitest';

/** What a promise rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => expect.fail(`resolved with ${inspect(value)}`),
    (reason: unknown) => reason,
  );
