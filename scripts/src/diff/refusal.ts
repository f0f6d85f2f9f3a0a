/** Something a person has to put right before the versions can be told: where, what, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Runs a command to its exit code; a refusal is told in its own words, without a stack trace. */
export async function exitCodeOf(command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** What went wrong, in the words of the library that found it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
