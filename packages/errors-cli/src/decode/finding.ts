import type { AnyVeniceError } from '@venice/errors-core';

/** The form of the input in which an error was found. */
export type Form = 'body' | 'http' | 'har' | 'log' | 'stream' | 'stack' | 'record';

/** The request of a failed response, as far as the input shows it. */
export interface SeenRequest {
  readonly method: string;
  /** Without query, user and password; the path alone if the host is not known. */
  readonly url: string;
}

/** One error in the input. Credentials are masked in all of it. */
export interface Finding {
  /** `code` is `undefined` if it was not recognized. */
  readonly error: AnyVeniceError;
  readonly form: Form;
  /** The line where it begins. The first line is 1. */
  readonly line: number;
  /** The number of the entry in a HAR file. The first one is 1. */
  readonly entry?: number;
  readonly request?: SeenRequest;
  /** When it happened, as the input shows it. */
  readonly time?: string;
  /** The headers of the response that show nothing about the caller. Only for an error without a code. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something in the input that keeps it from being read. */
export interface Mistake {
  readonly line: number;
  /** The first column is 1. */
  readonly column?: number;
  /** What is wrong and how to repair it, in one or more sentences. */
  readonly message: string;
}

/** What was found in a part of the input, or in all of it. */
export interface Decoded {
  readonly findings: readonly Finding[];
  readonly mistakes: readonly Mistake[];
  /** Sentences about parts of the input that were not read on purpose. */
  readonly notes: readonly string[];
}
