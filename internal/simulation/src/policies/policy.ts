/** The failure that a client decides about. */
export interface Failure {
  /** `undefined` for a connection that broke. */
  readonly status: number | undefined;
  readonly headers: Headers;
  readonly body: string;
  readonly route: string;
  /** How many times the request was sent. */
  readonly attempt: number;
  readonly elapsedMs: number;
  /** Whether the pacer has answered. */
  readonly isUnsent: boolean;
  readonly previous: Failure | undefined;
}

/** The world of a simulation. */
export interface World {
  readonly now: () => number;
  readonly random: () => number;
}

/** Returns the milliseconds until a request is sent again; `undefined` if it is not. */
export type Decide = (failure: Failure, world: World) => number | undefined;
