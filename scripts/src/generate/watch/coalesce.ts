/**
 * Returns a function that requests a task. The task runs a moment after the last request, never twice at the same
 * time, and once more if it was requested while it ran. It receives the time of the first request.
 */
export function coalesce(task: (askedAt: number) => Promise<void>, quietMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isRunning = false;
  let waitingSince: number | undefined;

  const run = async (): Promise<void> => {
    if (isRunning || waitingSince === undefined) return;
    const askedAt = waitingSince;
    waitingSince = undefined;
    isRunning = true;
    try {
      await task(askedAt);
    } finally {
      isRunning = false;
      runSoon();
    }
  };
  const runSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quietMs);
  };
  return () => {
    waitingSince ??= performance.now();
    runSoon();
  };
}
