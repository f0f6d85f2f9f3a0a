import { notify } from '@venice/errors-core/adapter';
import { concernsAccount } from './answer/concerns-account.js';
import type { FailedAttempt } from './answer/failed-attempt.js';
import type { StoredFailure } from './answer/stored-failure.js';
import { type HoldReason, type PacerOptions, sleep as sleepForReal } from './pacer-options.js';
import { Passage } from './passage.js';
import { createIdOf, textOfId } from './request/opaque-id.js';
import { type GivenRequest, type PacedRequest, readPacedRequest } from './request/paced-request.js';
import { createTargetFinder } from './request/target-finder.js';
import { type Gate, leaveGates } from './state/gate.js';
import type { UsedUpLimit } from './state/limit-windows.js';
import { States } from './state/states.js';

const MAX_HOLD_MS = 60_000;
const JITTER_MS = 3_000;
/** The longest time of a timer. */
const LONGEST_MS = 2 ** 31 - 1;
/** A request that comes again later than this is a new one. */
const RETRIED_WITHIN_MS = 300_000;

/** Why a request was not sent, and how it is answered. */
export type Refusal =
  { readonly failure: StoredFailure; readonly waitMs: number } | { readonly thrown: unknown };

/** Decides which requests are sent, when, and which are not. */
export class Pace {
  readonly states: States;
  readonly now: () => number;
  readonly #options: PacerOptions;
  readonly #targetOf = createTargetFinder();
  #held = 0;

  constructor(options: PacerOptions) {
    this.#options = options;
    this.now = options.now ?? Date.now;
    this.states = new States(createIdOf(options.random ?? Math.random));
  }

  get held(): number {
    return this.#held;
  }

  /** Reads a request. Never throws. */
  read(given: GivenRequest): PacedRequest {
    return readPacedRequest(given, this.#targetOf, this.#options.scopeOf);
  }

  /**
   * Decides on a request, immediately if nothing holds it back. Throws or rejects with the reason of the signal if it is
   * aborted.
   */
  admit(
    request: PacedRequest,
    signal: AbortSignal | undefined,
  ): Passage | Refusal | Promise<Passage | Refusal> {
    if (signal?.aborted === true) throw signal.reason;
    const passage = new Passage(request, this.states, this.now);
    const decision = this.#decide(passage, signal);
    return decision instanceof Promise ? this.#wait(decision, passage, signal) : decision;
  }

  /** Waits for one obstacle after the other. */
  async #wait(
    obstacle: Promise<void>,
    passage: Passage,
    signal: AbortSignal | undefined,
  ): Promise<Passage | Refusal> {
    let decision: Passage | Refusal | Promise<void> = obstacle;
    try {
      while (decision instanceof Promise) {
        await decision;
        if (signal?.aborted === true) throw signal.reason;
        decision = this.#decide(passage, signal);
      }
      return decision;
    } finally {
      if (!(decision instanceof Passage)) leaveGates(passage.entered);
    }
  }

  /** Nothing is awaited between the last look and the sending: other requests would pass with this one. */
  #decide(passage: Passage, signal: AbortSignal | undefined): Passage | Refusal | Promise<void> {
    const now = this.now();
    return this.#refusal(passage, now) ?? this.#obstacle(passage, signal, now) ?? this.#send(passage, now);
  }

  /** Returns the answer of an open breaker; `undefined` if both let the request through. */
  #refusal({ request, state: { account, breaker } }: Passage, now: number): Refusal | undefined {
    const ofAccount = concernsAccount(request, account.breaker.failure)
      ? account.breaker.refusal(now)
      : undefined;
    return ofAccount ?? breaker.refusal(now);
  }

  /** Waits for one thing that holds the request back; `undefined` if nothing does. */
  #obstacle(passage: Passage, signal: AbortSignal | undefined, now: number): Promise<void> | undefined {
    const { errors, model, gates } = passage.state;
    const budgetUntil = errors.blockedUntil(now);
    const usedUp = model.windows.usedUp(now);
    const limit =
      budgetUntil === undefined ? usedUp : ({ reason: 'error-budget', until: budgetUntil } as const);
    if (limit !== undefined && limit.until - now <= (this.#options.maxHoldMs ?? MAX_HOLD_MS))
      return this.#waitForReset(limit, passage, signal, now);
    const gate = gates[passage.entered.length];
    return gate === undefined ? undefined : this.#enter(gate, passage, signal);
  }

  #waitForReset(
    limit: UsedUpLimit | { readonly reason: 'error-budget'; readonly until: number },
    passage: Passage,
    signal: AbortSignal | undefined,
    now: number,
  ): Promise<void> {
    const { random = Math.random, sleep = sleepForReal } = this.#options;
    const until = Math.ceil(limit.until + random() * JITTER_MS);
    return this.#hold(limit.reason, until, passage, () => sleep(Math.min(until - now, LONGEST_MS), signal));
  }

  #enter(gate: Gate, passage: Passage, signal: AbortSignal | undefined): Promise<void> {
    const enter = async (): Promise<void> => {
      await gate.enter(signal);
      passage.entered.push(gate);
    };
    return gate.isFull ? this.#hold('in-flight', undefined, passage, enter) : enter();
  }

  async #hold(
    reason: HoldReason,
    until: number | undefined,
    { request, state }: Passage,
    wait: () => Promise<void>,
  ): Promise<void> {
    this.#held++;
    notify(this.#options.onHold, { reason, until, id: textOfId(state.ids.errors), route: request.route });
    try {
      await wait();
    } finally {
      this.#held--;
    }
  }

  /** Lets a request pass, unless it is a retry that the quota of its account no longer allows. */
  #send(passage: Passage, now: number): Passage | Refusal {
    const attempt = this.#attemptOf(passage, now);
    const cost = attempt && passage.state.account.quota.take(attempt.isThrottled);
    if (attempt !== undefined && cost === undefined) {
      const { outcome } = attempt;
      return 'failure' in outcome ? { failure: outcome.failure, waitMs: 0 } : outcome;
    }
    passage.send(now, (attempt?.cost ?? 0) + (cost ?? 0));
    return passage;
  }

  /** Returns the attempt that a request repeats. */
  #attemptOf({ request, state }: Passage, now: number): FailedAttempt | undefined {
    if (this.states.attempts.size === 0) return undefined;
    const id = this.states.fingerprint(state, request);
    const attempt = id === undefined ? undefined : this.states.attempts.get(id);
    return attempt !== undefined && now - attempt.at < RETRIED_WITHIN_MS ? attempt : undefined;
  }
}
