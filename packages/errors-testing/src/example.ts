import type { Json } from '@venice/errors-core';

/** One documented answer of the API that means one error. */
export interface VeniceExample {
  /** The name of its body's shape, such as `plain` or `refund`; absent where it has none that is known. */
  readonly shape?: string;
  /** 200 where the error arrives inside a successful answer: a frame of a stream, a failed job. */
  readonly status: number;
  /** What it carries beside the headers of every answer; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
  /** Where it was seen, such as `POST /video/retrieve`; absent where it can come from anywhere. */
  readonly route?: string;
}
