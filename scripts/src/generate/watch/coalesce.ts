/**
 * A way to ask for a task: it runs a moment after the last time it was asked for, never twice at once. Asking
 * while it runs makes it run once more. The task hears when it was first asked for.
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
