import type { Readable } from 'node:stream';

/** A stream that may be a terminal. */
export interface Output {
  readonly write: (text: string) => boolean;
  readonly once: (event: 'drain' | 'close', listener: () => void) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** The streams and settings of a run. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean | undefined };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the reading of an endless input, such as that of `tail -f`. */
  readonly signal?: AbortSignal;
}
