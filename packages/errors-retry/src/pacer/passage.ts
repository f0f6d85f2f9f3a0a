import type { AnyVeniceError } from '@venice/errors-core';
import { budgetOf, limitRules, type RateLimitLookup, read } from '@venice/errors-core/adapter';
import { concernsAccount } from './answer/concerns-account.js';
import type { FailedAttempt } from './answer/failed-attempt.js';
import type { StoredFailure } from './answer/stored-failure.js';
import type { PacedRequest } from './request/paced-request.js';
import { type Gate, leaveGates } from './state/gate.js';
import type { RequestState, States } from './state/states.js';

const THROTTLED = 429;

/** The way of a request: it may have to wait, it is sent, and what becomes of it is counted. */
export class Passage {
  readonly request: PacedRequest;
  readonly state: RequestState;
  /** The gates that it has entered. */
  readonly entered: Gate[] = [];
  readonly #states: States;
  readonly #now: () => number;
  /** What its retries have cost so far. */
  #cost = 0;
  #isInFlight = false;

  constructor(request: PacedRequest, states: States, now: () => number) {
    this.request = request;
    this.state = states.of(request);
    this.#states = states;
    this.#now = now;
  }

  /** Whether a limit on requests in flight concerns it: it is in flight until its body has ended. */
  get isLimited(): boolean {
    return this.entered.length > 0;
  }

  /** Counts it as sent. */
  send(sentAt: number, cost: number): void {
    const { account, model, breaker } = this.state;
    this.#cost = cost;
    this.#isInFlight = true;
    account.breaker.send(sentAt);
    breaker.send(sentAt);
    model.windows.send();
    model.inFlight++;
  }

  /** Counts a response without an error. */
  succeed(limits: RateLimitLookup): void {
    const { account, breaker } = this.state;
    this.#read(limits, undefined);
    breaker.succeed();
    if (concernsAccount(this.request, account.breaker.failure)) account.breaker.succeed();
    account.quota.refill(this.#cost === 0 ? undefined : this.#cost);
    this.#forgetAttempt();
  }

  /** Counts a failed response. */
  fail(error: AnyVeniceError, failure: StoredFailure): void {
    this.#count(error, failure);
    if (error.retryable) this.#remember({ failure }, error.status === THROTTLED);
    else this.#forgetAttempt();
  }

  /** Counts a request without a response. */
  lose(thrown: unknown): void {
    this.#remember({ thrown }, false);
  }

  /** Frees its place. Calling it again does nothing. */
  end(): void {
    if (!this.#isInFlight) return;
    this.#isInFlight = false;
    this.state.model.inFlight--;
    if (this.isLimited) leaveGates(this.entered);
  }

  #count(error: AnyVeniceError, failure: StoredFailure): void {
    const { account, breaker, errors } = this.state;
    const now = this.#now();
    const budget = budgetOf(error);
    if (budget !== undefined) errors.add(budget, now);
    const { code, rateLimit = {} } = error;
    this.#read(
      { remaining: (name) => rateLimit[name]?.remaining, window: (name) => rateLimit[name] },
      read(error.details, 'limiter'),
    );
    if (code !== undefined && limitRules.accountWide.codes.includes(code)) {
      account.breaker.fail(failure, now, true);
    } else if (budget !== undefined && !error.actions.includes('wait')) breaker.fail(failure, now, false);
  }

  /** Reads the limits of a response. A refusal names the budget that it reports. */
  #read(limits: RateLimitLookup, limiter: unknown): void {
    const { errors, model } = this.state;
    const { budgets } = limitRules;
    const named = limiter === undefined ? undefined : budgets.find(({ name }) => name === limiter);
    const budget = named ?? budgets.at(-1);
    const window = budget && limits.window(budget.rateLimit);
    if (budget !== undefined && window !== undefined) errors.correct(budget, window, this.#now());
    model.windows.read(limits, model.inFlight - 1);
  }

  #remember(outcome: FailedAttempt['outcome'], isThrottled: boolean): void {
    const { attempts } = this.#states;
    const id = this.#states.fingerprint(this.state, this.request);
    if (id === undefined) return;
    attempts.delete(id);
    attempts.use(id, () => ({ outcome, isThrottled, at: this.#now(), cost: this.#cost }));
  }

  #forgetAttempt(): void {
    const { attempts } = this.#states;
    if (attempts.size === 0) return;
    const id = this.#states.fingerprint(this.state, this.request);
    if (id !== undefined) attempts.delete(id);
  }
}
