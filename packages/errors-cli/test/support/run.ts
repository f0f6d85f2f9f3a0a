import { Readable } from 'node:stream';
import type { Io } from '../../src/io.js';
import { main } from '../../src/main.js';

/** What a run has printed. */
export interface RunResult {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  /** The standard input: a text, or its parts. Default: empty. */
  readonly input?: string | readonly (string | Uint8Array)[] | Readable;
  readonly env?: Io['env'];
  /** The columns of the terminal; without them, the output is a pipe. */
  readonly columns?: number;
  /** Called at each output. */
  readonly onOutput?: (text: string) => void;
}

/** Runs the command line tool in this process. */
export async function run(
  args: readonly string[],
  { input = '', env = {}, columns, onOutput }: RunOptions = {},
): Promise<RunResult> {
  let out = '';
  let err = '';
  const stream = (write: (text: string) => void) => ({
    write: (text: string) => {
      write(text);
      onOutput?.(text);
      return true;
    },
    once: () => undefined,
    isTTY: columns !== undefined,
    columns,
  });
  const exitCode = await main(args, {
    stdin: input instanceof Readable ? input : Readable.from(partsOf(input), { objectMode: false }),
    stdout: stream((text) => {
      out += text;
    }),
    stderr: stream((text) => {
      err += text;
    }),
    env,
  });
  return { exitCode, out, err };
}

function partsOf(input: string | readonly (string | Uint8Array)[]): readonly Uint8Array[] {
  return [input]
    .flat()
    .map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part))
    .filter(({ length }) => length > 0);
}

/** Runs `decode --json` and returns the errors in short. */
export async function decoded(input: RunOptions['input'], ...args: string[]): Promise<DecodedLine[]> {
  const { out } = await run(['decode', '--json', ...args], input === undefined ? {} : { input });
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DecodedLine);
}

export interface DecodedLine {
  readonly code: string | null;
  readonly form: string;
  readonly line: number;
  readonly entry?: number;
  readonly time?: string;
  readonly request?: { readonly method: string; readonly url: string };
  readonly recognizedBy: string | null;
  readonly error: {
    readonly message: string;
    readonly status?: number;
    readonly route?: string;
    readonly charged?: string;
    readonly requestId?: string;
    readonly retryAfterMs?: number;
    readonly details: Readonly<Record<string, unknown>>;
  };
  readonly report?: string;
}
