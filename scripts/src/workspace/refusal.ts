import { isSystemError } from './system-error.js';

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

/**
 * Runs a command and returns its exit code. Prints a refusal, also one of the operating system, without a stack trace, on
 * request as JSON.
 */
export async function exitCodeOf(command: () => Promise<number>, json = false): Promise<number> {
  try {
    return await command();
  } catch (error) {
    const refusal = isSystemError(error)
      ? new Refusal('system-refused', `${error.message}. Fix that, then try again.`)
      : error;
    if (!(refusal instanceof Refusal)) throw error;
    const { id, message } = refusal;
    if (json) console.log(JSON.stringify({ error: { id, message } }, null, 2));
    else console.error(message);
    return 1;
  }
}

/** Returns the message of a library's error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
