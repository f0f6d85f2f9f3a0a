import { type VeniceErrorCode, veniceErrorDefinitions } from '@venice/errors-core';
import { type CustomResponse, scriptCode, scriptCustom } from '../response/scripted-response.js';
import type { RulesResponse } from './refusal.js';
import type { RequestFacts } from './rules-request.js';

/** How a request fails: a code with its documented response, or a response of your own. */
export type PlannedResponse = VeniceErrorCode | CustomResponse;

/** Failures that happen on their own, such as an outage, an overload, a tenant whose requests are wrong. */
export interface PlannedFailure {
  /** How the requests fail. */
  readonly error: PlannedResponse;
  /**
   * The start, in milliseconds after the rules were created.
   *
   * @defaultValue 0
   */
  readonly fromMs?: number | undefined;
  /**
   * The end, in milliseconds after the rules were created.
   *
   * @defaultValue `Infinity`
   */
  readonly untilMs?: number | undefined;
  /**
   * The share of the requests that fail, from 0 to 1, at random.
   *
   * @defaultValue 1
   */
  readonly share?: number | undefined;
  /**
   * The requests that fail.
   *
   * @defaultValue all
   */
  readonly when?: ((request: RequestFacts) => boolean) | undefined;
}

/** A plan of failures. */
export interface FailurePlan {
  /**
   * One entry for each request that no limit refuses, in order: how it fails, or `success`. Later requests follow
   * `failures`.
   */
  readonly sequence?: readonly (PlannedResponse | 'success')[] | undefined;
  /** Failures by time, share or request; the first that applies counts. */
  readonly failures?: readonly PlannedFailure[] | undefined;
}

/** Decides which requests fail on their own. */
export class PlannedFailures {
  readonly #plan: FailurePlan;
  readonly #random: () => number;
  #received = 0;

  constructor(plan: FailurePlan, random: () => number) {
    this.#plan = plan;
    this.#random = random;
  }

  /** Returns how a request fails; `undefined` if it does not. */
  next(facts: RequestFacts, elapsedMs: number): RulesResponse | undefined {
    const { sequence = [], failures = [] } = this.#plan;
    const next = sequence[this.#received++];
    if (next !== undefined) return next === 'success' ? undefined : responseOf(next);
    const found = failures.find(
      ({ fromMs = 0, untilMs = Infinity, share = 1, when }) =>
        elapsedMs >= fromMs &&
        elapsedMs < untilMs &&
        when?.(facts) !== false &&
        (share >= 1 || this.#random() < share),
    );
    return found && responseOf(found.error);
  }
}

function responseOf(error: PlannedResponse): RulesResponse {
  if (typeof error !== 'string') return scriptCustom(error);
  const wait = veniceErrorDefinitions[error].waitSeconds;
  const headers = { ...(wait !== undefined && { 'retry-after': String(wait) }) };
  return scriptCode(error, { headers });
}
