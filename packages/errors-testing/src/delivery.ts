const MODES = {
  response: true,
  slow: true,
  'cut-off': true,
  endless: true,
  stream: true,
  'proxy-html': true,
  empty: true,
} as const;

/**
 * How an error reaches the client:
 *
 * - `response`: as an ordinary answer
 * - `slow`: the headers at once, the body in small pieces with pauses between them
 * - `cut-off`: the connection breaks in the middle of the body
 * - `endless`: the body arrives, then white space without end
 * - `stream`: status 200 and an event stream: one good chunk, then the error as a frame, then the end
 * - `proxy-html`: with the same status, but an HTML page that some proxy wrote
 * - `empty`: with the same status and headers, and no body
 */
export type DeliveryMode = keyof typeof MODES;

/** How, and how often, an answer is delivered. */
export interface Delivery {
  /** `response` unless told. */
  readonly as?: DeliveryMode | undefined;
  /** Milliseconds between the pieces of a `slow`, `endless` or `stream` body; 20 unless told. */
  readonly delayMs?: number | undefined;
}

/** Every mode. */
export const deliveryModes: readonly string[] = Object.keys(MODES);

export function isDeliveryMode(name: string): name is DeliveryMode {
  return Object.hasOwn(MODES, name);
}
