import type { Json } from '@venice/errors-core';

/** One documented response of the API for one error. */
export interface VeniceExample {
  /** The name of its body shape, such as `plain` or `refund`; absent if the shape is unknown. */
  readonly shape?: string;
  /** 200 for an in-band error: a frame of a stream, a failed job. */
  readonly status: number;
  /** The headers in addition to those of every response; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  /** The route it was seen on, such as `POST /video/retrieve`; absent if it can come from any route. */
  readonly route?: string;
}

/** The headers that report one limit. */
export interface LimitHeaders {
  readonly limit?: string;
  readonly remaining?: string;
  readonly reset: string;
}
