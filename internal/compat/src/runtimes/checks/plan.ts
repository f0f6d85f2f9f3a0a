import type { VeniceErrorRecord } from '@venice/errors-core';

/** A response of the test server. */
export interface Exchange {
  /** What it is, for a message. */
  readonly name: string;
  readonly baseURL: string;
  readonly method: string;
  readonly path: string;
}

/** A response of the test server, and the error that it means. */
export interface ExpectedError extends Exchange {
  readonly expected: Partial<VeniceErrorRecord>;
  /** A client takes a 200 for a success unless its adapter is asked to look for errors in it. */
  readonly isInBand: boolean;
}

/** What a runtime checks. It is plain data, and the same for every runtime. */
export interface Plan {
  readonly examples: readonly ExpectedError[];
  /** Errors in event streams. */
  readonly streams: readonly ExpectedError[];
  /** An error body of megabytes. */
  readonly huge: Exchange;
  /** An error body without an end. */
  readonly endless: Exchange;
  /** An error body that begins, and then nothing comes. */
  readonly hanging: Exchange;
  /** A port on which no server listens. */
  readonly refused: Exchange;
  /** An event stream whose connection breaks. */
  readonly broken: Exchange;
  /** An event stream that begins, and then nothing comes. */
  readonly paused: Exchange;
  /** A failure, and a success for every later request. */
  readonly passing: Exchange;
}
