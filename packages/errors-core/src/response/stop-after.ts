/** Waits for the steps of a long operation, until time is up or a signal is aborted. */
export interface Stop {
  /** Returns the result of a step; `undefined` if the stop comes first. */
  orStep<Step>(step: Promise<Step>): Promise<Step | undefined>;
  /** Removes the timer and the listener. */
  release(): void;
}

/** Timers with a longer timeout fire immediately. */
const LONGEST_TIMEOUT_MS = 2_147_483_647;

/** Creates a stop after a number of milliseconds or when the signal is aborted, whichever comes first. */
export function stopAfter(timeoutMs: number, signal: AbortSignal | undefined): Stop {
  let isStopped = signal?.aborted === true;
  let wake = (): void => {};
  const stop = (): void => {
    isStopped = true;
    wake();
  };
  const timer = setTimeout(stop, Math.min(timeoutMs, LONGEST_TIMEOUT_MS));
  signal?.addEventListener('abort', stop);
  return {
    // `Promise.race` with one promise for the stop would keep every step in memory until the last.
    orStep: (step) =>
      new Promise((resolve, reject) => {
        wake = () => {
          resolve(undefined);
        };
        step.then(resolve, reject);
        if (isStopped) wake();
      }),
    release: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    },
  };
}
