import type { AdapterOptions, BodyLimits } from '@venice/errors-core/adapter';
import type { ScopeOf } from './request/paced-request.js';

/** Why a request waits before it is sent. */
export type HoldReason = 'error-budget' | 'request-limit' | 'token-limit' | 'in-flight';

/** A request that waits before it is sent. */
export interface Hold {
  readonly reason: HoldReason;
  /** The moment in Unix milliseconds until which it waits; `undefined` until another request has ended. */
  readonly until: number | undefined;
  /** The opaque id of its key, model and `user`, as in `inspect()`. */
  readonly id: string;
  /** Such as `POST /chat/completions`. */
  readonly route: string | undefined;
}

/** Options of `createPacer`. */
export interface PacerOptions extends Pick<AdapterOptions, 'isVenice'>, BodyLimits {
  /**
   * Returns the scope of a request, such as a tenant. Requests of one scope, key and model are blocked together if they
   * keep failing, and no others are.
   *
   * @defaultValue `user` of a JSON body or a form
   */
  readonly scopeOf?: ScopeOf;
  /** Called for each request that has to wait. The request is not affected if it throws or rejects. */
  readonly onHold?: (hold: Hold) => unknown;
  /**
   * Milliseconds: a request that would wait longer is sent, so that the server's own error says so.
   *
   * @defaultValue 60 000
   */
  readonly maxHoldMs?: number;
  /**
   * The clock, in Unix milliseconds.
   *
   * @defaultValue `Date.now`
   */
  readonly now?: () => number;
  /**
   * Returns a number from 0 to 1.
   *
   * @defaultValue `Math.random`
   */
  readonly random?: () => number;
  /**
   * Waits for milliseconds, and rejects with the reason of the signal if it is aborted meanwhile.
   *
   * @defaultValue `setTimeout`
   */
  readonly sleep?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
}

/** Waits with `setTimeout`: the default of `sleep`. */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
