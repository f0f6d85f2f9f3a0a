const MODES = {
  response: true,
  slow: true,
  truncated: true,
  endless: true,
  stream: true,
  'proxy-html': true,
  empty: true,
} as const;

/**
 * How an error reaches the client:
 *
 * - `response`: an ordinary response
 * - `slow`: the headers immediately, the body in small pieces with pauses between them
 * - `truncated`: the connection breaks in the middle of the body
 * - `endless`: the body arrives, then white space without end
 * - `stream`: status 200 and an event stream: one good chunk, then the error as a frame, then the end
 * - `proxy-html`: the same status, with an HTML page of a proxy
 * - `empty`: the same status and headers, without a body
 */
export type DeliveryMode = keyof typeof MODES;

/** How a response is delivered. */
export interface Delivery {
  /** @defaultValue `'response'` */
  readonly as?: DeliveryMode | undefined;
  /**
   * Milliseconds between the pieces of a `slow`, `endless` or `stream` body.
   *
   * @defaultValue 20
   */
  readonly delayMs?: number | undefined;
}

/** Every mode. */
export const deliveryModes: readonly string[] = Object.keys(MODES);

export function isDeliveryMode(name: string): name is DeliveryMode {
  return Object.hasOwn(MODES, name);
}
