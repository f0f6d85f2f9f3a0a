import type { VeniceErrorActions } from './catalog/action.js';
import { read } from './data/read-unknown.js';
import { isChargedOnAcceptance, withSignature } from './details/choose-policy.js';
import { createVeniceError } from './error/create-venice-error.js';
import type { StreamInterruption } from './event-stream/rewrite-stream-errors.js';
import type { AnyVeniceError } from './generated/errors.js';
import { acceptance } from './generated/policies.js';
import { eventStreamRules } from './generated/tables/event-stream.js';
import type { ResponseLike } from './response/response-like.js';
import { toVeniceError } from './to-venice-error.js';

/**
 * Returns the error for a stream that broke off, or ended without its end marker. If the reader has received no data
 * yet, the request may be sent again, unless its route charges a request when it is accepted.
 *
 * @param response - Status, headers and route of the response that the stream belongs to, and what to mask.
 *
 * @example
 * ```ts
 * import { rewriteStreamErrors, toInterruptionError } from '@venice/errors-core/adapter';
 *
 * const { body, status, headers } = await fetch('https://api.venice.ai/api/v1/chat/completions', { method: 'POST' });
 * if (body !== null) {
 *   const events = rewriteStreamErrors(body, {
 *     onError: () => undefined,
 *     onInterruption: (interruption) => {
 *       throw toInterruptionError({ status, headers }, interruption);
 *     },
 *   });
 *   console.log(await new Response(events).text());
 * }
 * ```
 */
export function toInterruptionError(
  { status, headers, route, singleUse, secrets }: Omit<ResponseLike, 'body'>,
  interruption: StreamInterruption,
): AnyVeniceError {
  const { interrupted } = eventStreamRules;
  const body = { error: { code: interrupted, reason: reasonOf(interruption) } };
  const fields = toVeniceError({ status, headers, route, secrets, body }).toJSON();
  // What is charged when it is accepted may have been charged without any output.
  const mayRetry = !interruption.hasOutput && !isChargedOnAcceptance(fields.route, acceptance);
  const actions: VeniceErrorActions = mayRetry ? ['wait', ...fields.actions] : fields.actions;
  return createVeniceError({
    ...fields,
    // Nothing of it came over the wire.
    matchedBy: 'stream',
    wireCode: undefined,
    body: undefined,
    retryable: mayRetry && singleUse !== true,
    actions: singleUse === true ? withSignature(actions) : actions,
  });
}

/** Returns the code of the network error, or its name; never its message, which can contain anything. */
function reasonOf({ kind, reason }: StreamInterruption): string {
  if (kind !== 'broken') return kind;
  const found = [reason, read(reason, 'cause')]
    .flatMap((error) => [read(error, 'code'), read(error, 'name')])
    .filter((text) => typeof text === 'string');
  return found.find((text) => /^[A-Z][A-Z0-9_]+$/.test(text)) ?? found[0] ?? kind;
}
