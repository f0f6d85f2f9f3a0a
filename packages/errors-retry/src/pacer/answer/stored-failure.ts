import type { VeniceErrorCode, VeniceErrorFamily } from '@venice/errors-core';
import { markUnsent } from '@venice/errors-core/adapter';

/** A failure that later requests are answered with. */
export interface StoredFailure {
  readonly status: number;
  /** The body as text. */
  readonly body: string;
  readonly contentType: string;
  readonly code: VeniceErrorCode | undefined;
  readonly family: VeniceErrorFamily;
}

/** Returns the headers of an answer of the pacer: the type of its body, and the wait. */
export function headersOf({ contentType }: StoredFailure, waitMs: number): Record<string, string> {
  return {
    'content-type': contentType,
    'retry-after': String(Math.ceil(waitMs / 1_000)),
    'retry-after-ms': String(Math.ceil(waitMs)),
  };
}

/** Returns the response to a request that was not sent, with the mark by which adapters know it. */
export function unsentResponse(failure: StoredFailure, waitMs: number, url: string): Response {
  const { status, body } = failure;
  const response = new Response(body, { status, headers: headersOf(failure, waitMs) });
  return markUnsent(Object.defineProperty(response, 'url', { value: url }));
}
