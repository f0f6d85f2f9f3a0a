/** Whether a failed call is charged; `maybe` also if no source gives an answer. */
export type Charged = 'no' | 'maybe' | 'yes';

/** The level at which Venice logs an error. */
export type LogLevel = 'none' | 'warn' | 'error';

/** Whether the same request may be sent again, unchanged. */
export type RetryPolicy = 'never' | 'backoff';

/** The policy of a code on one route, as far as it is different there. */
export interface RoutePolicy {
  readonly retry?: RetryPolicy;
  readonly charged?: Charged;
}

/** The policy of one code. */
export interface CodePolicy<Family extends string = string> {
  readonly family: Family;
  /** Whether the same request may be sent again, unchanged. */
  readonly retry: RetryPolicy;
  /** Seconds to wait before a retry if the response contains no wait; absent if no source gives a number. */
  readonly waitSeconds?: number;
  /** Whether a failed call is charged; `maybe` also if no source gives an answer. */
  readonly charged: Charged;
  /** The level at which Venice logs the error. */
  readonly logLevel: LogLevel;
  /** The documented message, verbatim; the message of an error whose response has none. */
  readonly message: string;
  /** The differences on some routes, by route. */
  readonly routes?: Readonly<Record<string, RoutePolicy>>;
}
