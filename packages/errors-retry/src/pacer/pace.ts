import type { AnyVeniceError, RateLimit } from '@venice/errors-core';
import { budgetOf, isFree, limitRules, read } from '@venice/errors-core/adapter';
import type { FailedAttempt } from './answer/failed-attempt.js';
import type { StoredFailure } from './answer/stored-failure.js';
import { type Hold, type PacerOptions, sleep as sleepForReal } from './pacer-options.js';
import { createIdOf, textOfId } from './request/opaque-id.js';
import type { PacedRequest } from './request/paced-request.js';
import type { Gate } from './state/gate.js';
import { type RequestState, States } from './state/states.js';

const JITTER_MS = 3_000;
/** The longest time of a timer. */
const LONGEST_MS = 2 ** 31 - 1;
/** A request that comes again later than this is a new one. */
const RETRIED_WITHIN_MS = 300_000;
const THROTTLED = 429;

/** Why a request was not sent, and how it is answered. */
export type Refusal =
  { readonly failure: StoredFailure; readonly waitMs: number } | { readonly thrown: unknown };

/** A request that is being sent. */
export interface Passage {
  /** Counts a response without an error. */
  succeed(rateLimit: RateLimit | undefined): void;
  /** Counts a failed response. */
  fail(error: AnyVeniceError, failure: StoredFailure): void;
  /** Counts a request without a response. */
  lose(thrown: unknown): void;
  /** Frees its place. Calling it again does nothing. */
  readonly end: () => void;
  /** Whether a limit on requests in flight concerns it: it is in flight until its body has ended. */
  readonly isLimited: boolean;
}

/** Decides which requests are sent, when, and which are not. */
export class Pace {
  readonly states: States;
  readonly now: () => number;
  readonly #options: PacerOptions;
  #held = 0;

  constructor(options: PacerOptions) {
    this.#options = options;
    this.now = options.now ?? Date.now;
    this.states = new States(createIdOf(options.random ?? Math.random));
  }

  get held(): number {
    return this.#held;
  }

  /** Waits until a request may be sent. Rejects with the reason of the signal if it is aborted meanwhile. */
  async admit(request: PacedRequest, signal: AbortSignal | undefined): Promise<Passage | Refusal> {
    const state = this.states.of(request);
    const entered: Gate[] = [];
    const leave = (): void => {
      for (const gate of entered.splice(0)) gate.leave();
    };
    try {
      for (;;) {
        if (signal?.aborted === true) throw signal.reason;
        const refusal = this.#blocked(request, state);
        if (refusal !== undefined) {
          leave();
          return refusal;
        }
        const obstacle = this.#obstacle(request, state, entered, signal);
        // Nothing is awaited between the last look and the sending: other requests would pass with this one.
        if (obstacle === undefined) break;
        await obstacle;
      }
    } catch (reason) {
      leave();
      throw reason;
    }
    const attempt = this.#attemptOf(state);
    const cost = attempt && state.account.quota.take(attempt.isThrottled);
    if (attempt !== undefined && cost === undefined) {
      leave();
      const { outcome } = attempt;
      return 'failure' in outcome ? { failure: outcome.failure, waitMs: 0 } : outcome;
    }
    return this.#send(request, state, leave, (attempt?.cost ?? 0) + (cost ?? 0));
  }

  /** Returns the answer of an open breaker; `undefined` if both let the request through. */
  #blocked(request: PacedRequest, { account, breaker }: RequestState): Refusal | undefined {
    const now = this.now();
    for (const each of concernsAccount(request, account.breaker.failure)
      ? [account.breaker, breaker]
      : [breaker]) {
      const verdict = each.verdict(now);
      if (typeof verdict === 'object') return verdict;
    }
    return undefined;
  }

  /** Waits for one thing that holds the request back; `undefined` if nothing does. */
  #obstacle(
    request: PacedRequest,
    { id, errors, model, gates }: RequestState,
    entered: Gate[],
    signal: AbortSignal | undefined,
  ): Promise<void> | undefined {
    const now = this.now();
    const { maxHoldMs = 60_000, random = Math.random, sleep = sleepForReal } = this.#options;
    const budgetUntil = errors.blockedUntil(now);
    const usedUp = model.windows.usedUp(now);
    const hold =
      budgetUntil === undefined ? usedUp : ({ reason: 'error-budget', until: budgetUntil } as const);
    if (hold !== undefined && hold.until - now <= maxHoldMs) {
      const until = Math.ceil(hold.until + random() * JITTER_MS);
      return this.#hold({ reason: hold.reason, until, id: textOfId(id), route: request.route }, () =>
        sleep(Math.min(until - now, LONGEST_MS), signal),
      );
    }
    const gate = gates.find((each) => !entered.includes(each));
    if (gate === undefined) return undefined;
    const enter = async (): Promise<void> => {
      await gate.enter(signal);
      entered.push(gate);
    };
    return gate.isFull
      ? this.#hold({ reason: 'in-flight', until: undefined, id: textOfId(id), route: request.route }, enter)
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

  /** Returns the attempt that a request repeats. */
  #attemptOf({ fingerprint }: RequestState): FailedAttempt | undefined {
    if (this.states.attempts.size === 0) return undefined;
    const id = fingerprint();
    const attempt = id === undefined ? undefined : this.states.attempts.get(id);
    return attempt !== undefined && this.now() - attempt.at < RETRIED_WITHIN_MS ? attempt : undefined;
  }

  #send(request: PacedRequest, state: RequestState, leave: () => void, cost: number): Passage {
    const { account, model, breaker } = state;
    for (const each of [account.breaker, breaker]) {
      if (each.verdict(this.now()) === 'probe') each.startProbe(this.now());
    }
    model.windows.send();
    model.inFlight++;
    let isOpen = true;
    return {
      isLimited: state.gates.length > 0,
      succeed: (rateLimit) => {
        this.#read(rateLimit, state);
        breaker.succeed();
        if (concernsAccount(request, account.breaker.failure)) account.breaker.succeed();
        account.quota.refill(cost === 0 ? undefined : cost);
        this.#forgetAttempt(state);
      },
      fail: (error, failure) => {
        this.#count(error, failure, state);
        if (error.retryable) this.#remember(state, { failure }, error.status === THROTTLED, cost);
        else this.#forgetAttempt(state);
      },
      lose: (thrown) => {
        this.#remember(state, { thrown }, false, cost);
      },
      end: () => {
        if (!isOpen) return;
        isOpen = false;
        model.inFlight--;
        leave();
      },
    };
  }

  #count(error: AnyVeniceError, failure: StoredFailure, state: RequestState): void {
    const now = this.now();
    const budget = budgetOf(error);
    if (budget !== undefined) state.errors.add(budget, now);
    this.#read(error.rateLimit, state, error);
    const { code } = error;
    if (code !== undefined && limitRules.accountWide.codes.includes(code)) {
      state.account.breaker.fail(failure, now, true);
    } else if (budget !== undefined && !error.actions.includes('wait'))
      state.breaker.fail(failure, now, false);
  }

  /** Reads the limits of a response. A refusal names the budget that it reports. */
  #read(rateLimit: RateLimit | undefined, { errors, model }: RequestState, error?: AnyVeniceError): void {
    if (rateLimit === undefined) return;
    const { budgets } = limitRules;
    const limiter = read(error?.details, 'limiter');
    const budget = budgets.find(({ name }) => name === limiter) ?? budgets.at(-1);
    const window = budget && rateLimit[budget.rateLimit];
    if (budget !== undefined && window !== undefined) errors.correct(budget, window, this.now());
    model.windows.read(rateLimit, model.inFlight - 1);
  }

  #remember(
    { fingerprint }: RequestState,
    outcome: FailedAttempt['outcome'],
    isThrottled: boolean,
    cost: number,
  ): void {
    const id = fingerprint();
    if (id === undefined) return;
    this.states.attempts.delete(id);
    this.states.attempts.use(id, () => ({ outcome, isThrottled, at: this.now(), cost }));
  }

  #forgetAttempt({ fingerprint }: RequestState): void {
    if (this.states.attempts.size === 0) return;
    const id = fingerprint();
    if (id !== undefined) this.states.attempts.delete(id);
  }
}

/** Whether a failure of the whole account concerns a request: not one that clears it, nor a free one if it is about money. */
function concernsAccount({ route }: PacedRequest, failure: StoredFailure | undefined): boolean {
  if (failure === undefined) return true;
  if (route !== undefined && limitRules.accountWide.exceptRoutes.includes(route)) return false;
  return !(failure.family === 'billing' && isFree(route));
}
