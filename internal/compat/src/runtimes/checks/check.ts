import { type AnyVeniceError, getVeniceError } from '@venice/errors-core';

/** One check of a runtime. */
export interface Check {
  readonly name: string;
  /** Throws or rejects if the check fails. */
  readonly run: () => void | Promise<void>;
}

/** Fails a check if something does not hold. */
export function expect(condition: boolean, what: string): void {
  if (!condition) throw new Error(`not so: ${what}`);
}

/** Returns the Venice error that a call rejects with. */
export async function veniceErrorOf(sent: PromiseLike<unknown> | undefined): Promise<AnyVeniceError> {
  const caught = await rejectionOf(sent);
  const error = getVeniceError(caught);
  if (error === undefined) throw new Error(`no Venice error: ${String(caught)}`);
  return error;
}

/** Returns what a call rejects with. */
export async function rejectionOf(sent: PromiseLike<unknown> | undefined): Promise<unknown> {
  let result: unknown;
  try {
    result = await sent;
  } catch (caught) {
    return caught;
  }
  throw new Error(`the call succeeded: ${String(result)}`);
}

/** A check that waits for something that never comes fails after this time, so that the others are reported. */
const HANGS_AFTER_MS = 60_000;

/** Runs a check. Returns why it failed, if it did. */
export async function failureOf({ run }: Check): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hang = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('it does not end'));
    }, HANGS_AFTER_MS);
  });
  try {
    await Promise.race([run(), hang]);
  } catch (caught) {
    return caught instanceof Error ? caught.message : String(caught);
  } finally {
    clearTimeout(timer);
  }
  return undefined;
}
