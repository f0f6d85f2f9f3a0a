import type { RetryReason } from '@venice/errors-core/retry';

/** A failed attempt, after which the request is sent again. */
export interface RetryEvent {
  /** Which attempt has failed: 1 for the first one. */
  readonly attempt: number;
  /** Milliseconds until the next one. */
  readonly delayMs: number;
  readonly reason: RetryReason;
  /** The text of the reason for people. */
  readonly message: string;
  /** The failure: a Venice error, an error of the client, or a failed connection. */
  readonly error: unknown;
  /** The model with which the request is sent again, if it is another one. */
  readonly model?: string;
}

/** Options of every loop. */
export interface RetryOptions {
  /**
   * How often a request is sent again, with each of its models if it changes. 0 for never.
   *
   * @defaultValue 2
   */
  readonly maxRetries?: number;
  /**
   * Milliseconds after the first attempt within which the last one must begin.
   *
   * @defaultValue no deadline
   */
  readonly deadlineMs?: number;
  /**
   * Milliseconds: if the server asks for a longer wait, the request fails immediately.
   *
   * @defaultValue 60 000
   */
  readonly maxWaitMs?: number;
  /**
   * Called after each failed attempt that is followed by another one. The call is not affected if it throws or rejects.
   */
  readonly onRetry?: (event: RetryEvent) => unknown;
}
