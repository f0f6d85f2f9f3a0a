import type { AnyVeniceError } from '@venice/errors-core';

/** One of the clients shown: its adapter installed, asked to call an API that fails. */
export interface Client {
  readonly name: string;
  /** The error that a caller gets; `undefined` where the call gives none of Venice. */
  fail(baseURL: string): Promise<AnyVeniceError | undefined>;
}

/** What a call throws. */
export async function thrownBy(call: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await call();
  } catch (caught) {
    return caught;
  }
  return undefined;
}
