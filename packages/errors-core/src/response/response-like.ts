/**
 * The parts of a failed response. All are optional, and all may be invalid: nothing here makes
 * {@link toVeniceError} throw.
 */
export interface ResponseLike {
  /** The HTTP status as observed; 200 for an in-band error. */
  readonly status?: number | undefined;
  /**
   * A `Headers` object or a `Map`, a plain object of strings or lists of strings, pairs, a flat list of names and values
   * (Node's `rawHeaders`), objects with `name` and `value` (HAR), or a block of lines as text; names in any case.
   */
  readonly headers?: object | string | undefined;
  /** The body, parsed or as text; text that is JSON is parsed. */
  readonly body?: unknown;
  /**
   * Method and path below the API's base path, such as `POST /video/retrieve` or
   * `GET /characters/alan-watts`. A query is ignored; the path may contain the base path or be a whole URL.
   */
  readonly route?: string | undefined;
  /**
   * Texts of the request that must not appear in the error, such as the API key, the signature of a wallet or a payment
   * header. If the response repeats one, the error contains `[masked]` in its place. Texts of fewer than 8 characters
   * are ignored. What has the form of an API key is masked without being listed.
   */
  readonly secrets?: readonly string[] | undefined;
  /**
   * Whether the request had a signature that can be used once, such as `SIGN-IN-WITH-X`. The error is then not
   * retryable: the same request needs a new signature.
   *
   * @defaultValue `false`
   */
  readonly singleUse?: boolean | undefined;
  /**
   * `client` for a response that came from this machine, such as that of a pacer: the request was not sent. The error is
   * then neither retryable nor charged.
   */
  readonly origin?: 'client' | undefined;
  /** How many times the request was sent: becomes `attempts` of the error. */
  readonly attempts?: number | undefined;
}

/** Returns a valid HTTP status, or `undefined`. */
export function readStatus(status: unknown): number | undefined {
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
    ? status
    : undefined;
}
