/** Runs one of several actions, and prints its title and its duration. */
export async function step<T>(title: string, action: () => Promise<T>): Promise<T> {
  process.stdout.write(`${title} ... `);
  const started = performance.now();
  try {
    const result = await action();
    console.log(inSeconds(performance.now() - started));
    return result;
  } catch (error) {
    console.log(`FAILED after ${inSeconds(performance.now() - started)}`);
    throw error;
  }
}

export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
