/**
 * Waits some milliseconds. Rejects with the signal's reason when the signal is aborted. Timer and listener are removed
 * either way.
 */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) throw signal.reason;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
  if (isAborted(signal)) throw signal?.reason;
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
