import { type AxiosError, isAxiosError } from 'axios';
import { expect } from 'vitest';

/** Returns the value that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('resolved'),
    (reason: unknown) => reason,
  );
}

/** Returns the `AxiosError` that a promise rejects with. */
export async function axiosRejection(promise: Promise<unknown>): Promise<AxiosError> {
  const reason = await rejection(promise);
  return isAxiosError(reason) ? reason : expect.fail(`rejected with ${String(reason)}`);
}
