/** A state that a maintainer has to fix before a program can go on. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** The same for every refusal of this kind. */
  readonly id: string;

  /** @param message - The place, the fault, and the command or edit that fixes it. */
  constructor(id: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.id = id;
  }
}

/** Runs a command and returns its exit code. Prints a refusal without a stack trace, on request as JSON. */
export async function exitCodeOf(command: () => Promise<number>, json = false): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { id, message } = error;
    if (json) console.log(JSON.stringify({ error: { id, message } }, null, 2));
    else console.error(message);
    return 1;
  }
}

/** Returns the message of a library's error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
