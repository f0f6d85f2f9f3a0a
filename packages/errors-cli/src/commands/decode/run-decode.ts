import type { Io } from '../../io.js';
import { Printer, type PrintOptions } from '../../output/printer.js';
import { fileInput, type Input } from './open-input.js';
import { Progress } from './progress.js';
import { readText } from './read-text.js';
import { Session } from './session.js';

/** Options of `decode`. */
export interface DecodeCommandOptions extends PrintOptions {
  readonly all?: boolean;
  readonly host?: readonly string[];
  /** The name and the version of this tool. */
  readonly tool: string;
}

/** After a pause of this length, what was found in an input that still grows is printed. */
const PAUSE_MS = 100;
/** Without a pause, it is printed this often. */
const LONGEST_WAIT_MS = 5_000;

/**
 * Runs `decode`. Returns the exit code: 0 if at least one error was recognized, 1 if not.
 *
 * @throws InputError if an input cannot be read.
 */
export async function runDecode(
  files: readonly string[],
  options: DecodeCommandOptions,
  io: Io,
): Promise<number> {
  const { all = false, host = [], tool } = options;
  const printer = new Printer(io, options);
  const session = new Session(printer, { all, hosts: host, tool });
  const progress = new Progress(io.stderr);
  const names = files.length === 0 ? ['-'] : files;
  const inputs = names.map((name) => (name === '-' ? standardInput(io) : fileInput(name)));
  const size = inputs.reduce<number | undefined>(
    (sum, input) => (sum === undefined || input.size === undefined ? undefined : sum + input.size),
    0,
  );

  let bytes = 0;
  for (const input of inputs) {
    session.begin(inputs.length > 1 ? input.file : undefined);
    const live = input.file === undefined ? new Live(session, progress) : undefined;
    for await (const chunk of readText(input.open(), input.file ?? 'The input')) {
      bytes += chunk.bytes;
      session.push(chunk.text);
      progress.add(chunk.bytes, size, session.total.total);
      live?.wait();
      await printer.drained();
    }
    live?.stop();
    session.end();
  }
  progress.clear();
  session.finish();
  await printer.drained();
  for (const problem of session.problems()) io.stderr.write(`${problem}\n`);
  if (session.total.total === 0 && session.mistakes.length === 0) io.stderr.write(`${nothing(bytes)}\n`);
  return session.total.codes.length > 0 ? 0 : 1;
}

function standardInput({ stdin, stderr }: Io): Input {
  if (stdin.isTTY === true)
    stderr.write('Paste a response, a log or a stack, then press Ctrl+D (Windows: Ctrl+Z, Enter).\n');
  return { file: undefined, size: undefined, open: () => stdin };
}

function nothing(bytes: number): string {
  return bytes === 0
    ? 'The input is empty. Pass the text of a response, a log or a HAR file: venice-errors decode FILE, or through a pipe.'
    : 'There is no Venice error in the input. Pass the body of the response, or all that curl -i prints.';
}

/** Prints what was found in an input that grows, whenever it pauses. */
class Live {
  readonly #session: Session;
  readonly #progress: Progress;
  #pause: NodeJS.Timeout | undefined;
  #since: number | undefined;

  constructor(session: Session, progress: Progress) {
    this.#session = session;
    this.#progress = progress;
  }

  /** Waits for a pause after a part of the input. */
  wait(): void {
    clearTimeout(this.#pause);
    if (!this.#session.isPending) return;
    this.#since ??= Date.now();
    if (Date.now() - this.#since > LONGEST_WAIT_MS) this.#print();
    else
      this.#pause = setTimeout(() => {
        this.#print();
      }, PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.#pause);
  }

  #print(): void {
    this.#since = undefined;
    this.#progress.clear();
    this.#session.flush();
  }
}
