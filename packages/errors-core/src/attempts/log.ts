import type { VeniceError } from '../error/venice-error.js';
import type { RetryContext } from '../retry/context.js';
import { decideAfter, type Decision } from '../retry/decision.js';
import { type Failure, failureOf } from '../retry/failure.js';
import { sampleOf } from './sample.js';

/** A request of a client that sends failed requests again in its own loop. */
export interface LoopedRequest {
  readonly method: string;
  readonly url: string;
  /** Requests with the same text, or the same form, are attempts of one call. Streams are not followed. */
  readonly body: unknown;
  /** Which attempt it is, 1 for the first, if the client sends the number along. */
  readonly attempt: number | undefined;
}

/** A decision about an attempt of a loop. */
export interface LoopDecision extends Decision {
  /** Whether the same request has failed in the same way before, be it in this call or in an earlier one. */
  readonly repeats: boolean;
}

/** Follows the attempts of a client's own loop from below, so that each failure is judged with the one before it. */
export interface AttemptLog {
  /** Decides about a failed attempt, and keeps the failure if the request is sent again. */
  decide(error: VeniceError, request: LoopedRequest, context: RetryContext): LoopDecision;
  /** Ends a call that has succeeded. */
  succeed(request: LoopedRequest): void;
}

interface Attempt {
  readonly failure: Failure;
  readonly attempt: number;
  readonly at: number;
}

/** Longer than the longest wait of a loop. A request that comes later is a new call. */
const KEPT_MS = 120_000;
const MOST_KEPT = 500;

/**
 * Creates the log of one client. The client itself limits the number of attempts.
 *
 * @example
 * ```ts
 * import { toVeniceError } from '@venice/errors-core';
 * import { createAttemptLog } from '@venice/errors-core/adapter';
 *
 * const log = createAttemptLog();
 * const request = { method: 'POST', url: '/chat/completions', body: '{}', attempt: undefined };
 * const route = 'POST /chat/completions';
 * const error = toVeniceError({ status: 500, body: { error: 'Inference processing failed' }, route });
 * console.log(log.decide(error, request, {}).retry); // true
 * console.log(log.decide(error, request, {}).reason); // repeated-failure
 * ```
 */
export function createAttemptLog(now: () => number = Date.now): AttemptLog {
  const kept = new Map<string, Attempt>();

  return {
    decide(error, request, context) {
      const failure = failureOf(error, context.route);
      const id = idOf(request);
      const known = id === undefined ? undefined : kept.get(id);
      const before = known !== undefined && now() - known.at < KEPT_MS ? known : undefined;
      // An attempt number that does not follow is that of another call.
      const earlier = follows(request, before) ? before : undefined;
      const attempt = request.attempt ?? (earlier?.attempt ?? 0) + 1;
      const judge = (previous: Attempt | undefined): Decision =>
        decideAfter(failure, previous?.failure, { maxAttempts: Infinity, ...context, attempt });
      const decision = judge(earlier);
      if (id !== undefined) {
        kept.delete(id);
        if (decision.retry) keep(id, { failure, attempt, at: now() });
      }
      return { ...decision, repeats: judge(before).reason === 'repeated-failure' };
    },
    succeed(request) {
      if (kept.size === 0) return;
      const id = idOf(request);
      if (id !== undefined) kept.delete(id);
    },
  };

  function keep(id: string, attempt: Attempt): void {
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(id, attempt);
  }
}

function follows({ attempt }: LoopedRequest, before: Attempt | undefined): boolean {
  return before !== undefined && (attempt === undefined || attempt === before.attempt + 1);
}

function idOf({ method, url, body }: LoopedRequest): string | undefined {
  if (body === undefined || body === null) return `${method} ${url}`;
  const text = typeof body === 'string' ? body : textOfForm(body);
  return text === undefined ? undefined : `${method} ${url}\n${sampleOf(text)}`;
}

/** Returns the texts of a form, and the sizes of its files. */
function textOfForm(body: unknown): string | undefined {
  if (typeof FormData !== 'function' || !(body instanceof FormData)) return undefined;
  const entries = Array.from(body, ([name, value]) => [
    name,
    typeof value === 'string' ? value : `${value.type}:${value.size}`,
  ]);
  return JSON.stringify(entries);
}
