import type { AnyVeniceError } from '@venice/errors-core';
import { budgetOf, limitRules, type RateLimitLookup, read } from '@venice/errors-core/adapter';
import { concernsAccount } from './answer/concerns-account.js';
import type { FailedAttempt } from './answer/failed-attempt.js';
import type { StoredFailure } from './answer/stored-failure.js';
import type { PacedRequest } from './request/paced-request.js';
import { type Gate, leaveGates } from './state/gate.js';
import type { RequestState, States } from './state/states.js';

const THROTTLED = 429;

/** What a passage knows of its request. */
export interface PassageContext {
  readonly request: PacedRequest;
  readonly state: RequestState;
  readonly states: States;
  readonly now: () => number;
  readonly sentAt: number;
  /** The gates that it has entered. */
  readonly entered: Gate[];
  /** What its retries have cost so far. */
  readonly cost: number;
}

/** A request that is being sent. What becomes of it is counted. */
export class Passage {
  readonly #context: PassageContext;
  #isOpen = true;

  constructor(context: PassageContext) {
    this.#context = context;
    const { account, model, breaker } = context.state;
    account.breaker.send(context.sentAt);
    breaker.send(context.sentAt);
    model.windows.send();
    model.inFlight++;
  }

  /** Whether a limit on requests in flight concerns it: it is in flight until its body has ended. */
  get isLimited(): boolean {
    return this.#context.entered.length > 0;
  }

  /** Counts a response without an error. */
  succeed(limits: RateLimitLookup): void {
    const { request, state, cost } = this.#context;
    const { account, breaker } = state;
    this.#read(limits, undefined);
    breaker.succeed();
    if (concernsAccount(request, account.breaker.failure)) account.breaker.succeed();
    account.quota.refill(cost === 0 ? undefined : cost);
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
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#context.state.model.inFlight--;
    if (this.isLimited) leaveGates(this.#context.entered);
  }

  #count(error: AnyVeniceError, failure: StoredFailure): void {
    const { state, now } = this.#context;
    const budget = budgetOf(error);
    if (budget !== undefined) state.errors.add(budget, now());
    const { code, rateLimit = {} } = error;
    this.#read(
      { remaining: (name) => rateLimit[name]?.remaining, window: (name) => rateLimit[name] },
      read(error.details, 'limiter'),
    );
    if (code !== undefined && limitRules.accountWide.codes.includes(code)) {
      state.account.breaker.fail(failure, now(), true);
    } else if (budget !== undefined && !error.actions.includes('wait'))
      state.breaker.fail(failure, now(), false);
  }

  /** Reads the limits of a response. A refusal names the budget that it reports. */
  #read(limits: RateLimitLookup, limiter: unknown): void {
    const { state, now } = this.#context;
    const { errors, model } = state;
    const { budgets } = limitRules;
    const named = limiter === undefined ? undefined : budgets.find(({ name }) => name === limiter);
    const budget = named ?? budgets.at(-1);
    const window = budget && limits.window(budget.rateLimit);
    if (budget !== undefined && window !== undefined) errors.correct(budget, window, now());
    model.windows.read(limits, model.inFlight - 1);
  }

  #remember(outcome: FailedAttempt['outcome'], isThrottled: boolean): void {
    const { request, state, states, now, cost } = this.#context;
    const id = states.fingerprint(state, request);
    if (id === undefined) return;
    states.attempts.delete(id);
    states.attempts.use(id, () => ({ outcome, isThrottled, at: now(), cost }));
  }

  #forgetAttempt(): void {
    const { request, state, states } = this.#context;
    if (states.attempts.size === 0) return;
    const id = states.fingerprint(state, request);
    if (id !== undefined) states.attempts.delete(id);
  }
}
