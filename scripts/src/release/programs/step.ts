/** Runs one of several actions, and prints its title and its duration. */
export type Step = <T>(title: string, action: () => Promise<T>) => Promise<T>;

export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Returns steps that print their progress. */
export function printedSteps(print: (text: string) => void): Step {
  return async (title, action) => {
    print(`${title} ... `);
    const started = performance.now();
    try {
      const result = await action();
      print(`${inSeconds(performance.now() - started)}\n`);
      return result;
    } catch (error) {
      print(`FAILED after ${inSeconds(performance.now() - started)}\n`);
      throw error;
    }
  };
}

/** Steps without output. */
export const quietSteps: Step = (_title, action) => action();
