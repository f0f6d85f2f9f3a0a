import { concernsAccount } from './answer/concerns-account.js';
import type { FailedAttempt } from './answer/failed-attempt.js';
import type { StoredFailure } from './answer/stored-failure.js';
import { type Hold, type PacerOptions, sleep as sleepForReal } from './pacer-options.js';
import { Passage } from './passage.js';
import { createIdOf, textOfId } from './request/opaque-id.js';
import { type GivenRequest, type PacedRequest, readPacedRequest } from './request/paced-request.js';
import { createTargetFinder } from './request/target-finder.js';
import { type Gate, leaveGates } from './state/gate.js';
import { type RequestState, States } from './state/states.js';

const JITTER_MS = 3_000;
/** The longest time of a timer. */
const LONGEST_MS = 2 ** 31 - 1;
/** A request that comes again later than this is a new one. */
const RETRIED_WITHIN_MS = 300_000;

/** Why a request was not sent, and how it is answered. */
export type Refusal =
  { readonly failure: StoredFailure; readonly waitMs: number } | { readonly thrown: unknown };

/** A request that is not sent yet. */
interface WaitingRequest {
  readonly request: PacedRequest;
  readonly state: RequestState;
  /** The gates that it has entered. */
  readonly entered: Gate[];
  readonly signal: AbortSignal | undefined;
}

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
   * Decides on a request, at once if nothing holds it back. Throws or rejects with the reason of the signal if it is
   * aborted.
   */
  admit(
    request: PacedRequest,
    signal: AbortSignal | undefined,
  ): Passage | Refusal | Promise<Passage | Refusal> {
    if (signal?.aborted === true) throw signal.reason;
    const waiting = { request, state: this.states.of(request), entered: [], signal };
    const decision = this.#decide(waiting);
    return decision instanceof Promise ? this.#wait(decision, waiting) : decision;
  }

  /** Waits for one obstacle after the other. */
  async #wait(obstacle: Promise<void>, waiting: WaitingRequest): Promise<Passage | Refusal> {
    const { signal, entered } = waiting;
    let decision: Passage | Refusal | Promise<void> = obstacle;
    try {
      while (decision instanceof Promise) {
        await decision;
        if (signal?.aborted === true) throw signal.reason;
        decision = this.#decide(waiting);
      }
      return decision;
    } finally {
      if (!(decision instanceof Passage)) leaveGates(entered);
    }
  }

  /** Nothing is awaited between the last look and the sending: other requests would pass with this one. */
  #decide(waiting: WaitingRequest): Passage | Refusal | Promise<void> {
    const now = this.now();
    return this.#refusal(waiting, now) ?? this.#obstacle(waiting, now) ?? this.#send(waiting, now);
  }

  /** Returns the answer of an open breaker; `undefined` if both let the request through. */
  #refusal({ request, state: { account, breaker } }: WaitingRequest, now: number): Refusal | undefined {
    const ofAccount = concernsAccount(request, account.breaker.failure)
      ? account.breaker.refusal(now)
      : undefined;
    return ofAccount ?? breaker.refusal(now);
  }

  /** Waits for one thing that holds the request back; `undefined` if nothing does. */
  #obstacle({ request, state, entered, signal }: WaitingRequest, now: number): Promise<void> | undefined {
    const { ids, errors, model, gates } = state;
    const { maxHoldMs = 60_000, random = Math.random, sleep = sleepForReal } = this.#options;
    const budgetUntil = errors.blockedUntil(now);
    const usedUp = model.windows.usedUp(now);
    const hold =
      budgetUntil === undefined ? usedUp : ({ reason: 'error-budget', until: budgetUntil } as const);
    if (hold !== undefined && hold.until - now <= maxHoldMs) {
      const until = Math.ceil(hold.until + random() * JITTER_MS);
      return this.#hold({ reason: hold.reason, until, id: textOfId(ids.errors), route: request.route }, () =>
        sleep(Math.min(until - now, LONGEST_MS), signal),
      );
    }
    const gate = gates[entered.length];
    if (gate === undefined) return undefined;
    const enter = async (): Promise<void> => {
      await gate.enter(signal);
      entered.push(gate);
    };
    return gate.isFull
      ? this.#hold(
          { reason: 'in-flight', until: undefined, id: textOfId(ids.errors), route: request.route },
          enter,
        )
      : enter();
  }

  async #hold(hold: Hold, wait: () => Promise<void>): Promise<void> {
    this.#held++;
    try {
      this.#options.onHold?.(hold);
    } catch {
      // The caller's own code.
    }
    try {
      await wait();
    } finally {
      this.#held--;
    }
  }

  /** Lets a request pass, unless it is a retry that the quota of its account no longer allows. */
  #send({ request, state, entered }: WaitingRequest, sentAt: number): Passage | Refusal {
    const attempt = this.#attemptOf(request, state, sentAt);
    const cost = attempt && state.account.quota.take(attempt.isThrottled);
    if (attempt !== undefined && cost === undefined) {
      const { outcome } = attempt;
      return 'failure' in outcome ? { failure: outcome.failure, waitMs: 0 } : outcome;
    }
    const { states, now } = this;
    const total = (attempt?.cost ?? 0) + (cost ?? 0);
    return new Passage({ request, state, states, now, sentAt, entered, cost: total });
  }

  /** Returns the attempt that a request repeats. */
  #attemptOf(request: PacedRequest, state: RequestState, now: number): FailedAttempt | undefined {
    if (this.states.attempts.size === 0) return undefined;
    const id = this.states.fingerprint(state, request);
    const attempt = id === undefined ? undefined : this.states.attempts.get(id);
    return attempt !== undefined && now - attempt.at < RETRIED_WITHIN_MS ? attempt : undefined;
  }
}
