/** The facts about a request that has failed. Each has a default, and every number is allowed. */
export interface RetryContext {
  /**
   * How many times the request was sent, the failed one included. A value that is not a number ends the retries.
   *
   * @defaultValue 1
   */
  readonly attempt?: number | undefined;
  /**
   * How many times it may be sent in total: 1 for no retries.
   *
   * @defaultValue 3
   */
  readonly maxAttempts?: number | undefined;
  /**
   * Milliseconds since it was sent for the first time.
   *
   * @defaultValue 0
   */
  readonly elapsedMs?: number | undefined;
  /**
   * Milliseconds after the first attempt within which the last one must begin. A value that is not a number ends the
   * retries.
   *
   * @defaultValue no deadline
   */
  readonly deadlineMs?: number | undefined;
  /**
   * Milliseconds: if the server asks for a longer wait, the request is not sent again.
   *
   * @defaultValue 60 000
   */
  readonly maxWaitMs?: number | undefined;
  /**
   * Milliseconds: the longest random wait after the first attempt. It doubles with each attempt.
   *
   * @defaultValue 500
   */
  readonly baseMs?: number | undefined;
  /**
   * Milliseconds: no random wait is longer than this.
   *
   * @defaultValue 30 000
   */
  readonly capMs?: number | undefined;
  /**
   * Whether a part of the response was passed on already.
   *
   * @defaultValue `false`
   */
  readonly streamStarted?: boolean | undefined;
  /**
   * Whether the body can be sent again: `false` for a stream.
   *
   * @defaultValue `true`
   */
  readonly replayable?: boolean | undefined;
  /**
   * Whether the request had a signature that can be used once, such as `SIGN-IN-WITH-X`. A payment is none: it is sent
   * again unchanged, and never signed anew.
   *
   * @defaultValue `false`
   */
  readonly singleUse?: boolean | undefined;
  /**
   * Whether the caller signs the request anew before it is sent again.
   *
   * @defaultValue `false`
   */
  readonly canSign?: boolean | undefined;
  /** The failure of the attempt before this one, if there was one. */
  readonly previous?: unknown;
  /** The route of the request, such as `POST /video/queue`, for a failure without a response. */
  readonly route?: string | undefined;
  /**
   * A number from 0 to 1, or a function that returns one.
   *
   * @defaultValue `Math.random`
   */
  readonly random?: number | (() => number) | undefined;
  /**
   * The current time in Unix milliseconds, or a function that returns it.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: number | (() => number) | undefined;
}
