/** Something about the disk stops the run. The message says where and what to do. */
export class DiskError extends Error {}

/** Does something on the disk. Where the system refuses, the error says what could not be done. */
export function onDisk<Result>(refused: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new DiskError(`${refused} (${error.message}). Mend that, then run: pnpm generate`, {
      cause: error,
    });
  }
}

/** An error of the operating system, as Node hands it on. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
