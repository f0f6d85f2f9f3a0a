import { Refusal } from '../../workspace/refusal.js';
import { isSystemError } from '../../workspace/system-error.js';

/** Runs an action on the disk. If the system refuses, throws a `Refusal` that names the action. */
export function onDisk<Result>(refused: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Refusal('disk-refused', `${refused} (${error.message}). Fix that, then run: pnpm generate`, {
      cause: error,
    });
  }
}

/** Returns the result of an action, or `undefined` if the system refuses it with one of these codes. */
export function unlessRefused<Result>(codes: readonly string[], action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (isSystemError(error) && codes.includes(error.code ?? '')) return undefined;
    throw error;
  }
}
