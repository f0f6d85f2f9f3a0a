import { limitRules, type RequestLimit, sampleOf } from '@venice/errors-core/adapter';
import type { FailedAttempt } from '../answer/failed-attempt.js';
import type { IdOf, OpaqueId } from '../request/opaque-id.js';
import type { PacedRequest } from '../request/paced-request.js';
import { BoundedMap } from './bounded-map.js';
import { Breaker } from './breaker.js';
import { ErrorWindow } from './error-window.js';
import { Gate } from './gate.js';
import { LimitWindows } from './limit-windows.js';
import { RetryQuota } from './retry-quota.js';

const SIZE = 10_000;

/** A limit on requests in flight, and the gate that keeps to it. */
interface LimitGate {
  readonly limit: RequestLimit;
  readonly gate: Gate;
}

/** The state of a key or wallet. */
export interface AccountState {
  readonly breaker: Breaker;
  readonly quota: RetryQuota;
  readonly gates: readonly LimitGate[];
}

/** The state of a key and a model. */
export interface ModelState {
  readonly windows: LimitWindows;
  inFlight: number;
}

/** What decides which states a request has. */
export interface RequestIds {
  readonly account: OpaqueId;
  readonly model: OpaqueId;
  /** Of its key, model and `user`. */
  readonly errors: OpaqueId;
  readonly breaker: OpaqueId;
  readonly route: string | undefined;
}

/** The state that a request shares with others. */
export interface RequestState {
  readonly ids: RequestIds;
  readonly account: AccountState;
  readonly model: ModelState;
  readonly errors: ErrorWindow;
  readonly breaker: Breaker;
  /** The gates that it has to pass. */
  readonly gates: readonly Gate[];
}

/** All states of a pacer: at most 10,000 of each kind, under opaque ids. */
export class States {
  readonly accounts = new BoundedMap<AccountState>(SIZE, ({ gates }) =>
    gates.every(({ gate }) => gate.isIdle),
  );
  readonly models = new BoundedMap<ModelState>(SIZE, ({ inFlight }) => inFlight === 0);
  readonly errors = new BoundedMap<ErrorWindow>(SIZE);
  readonly breakers = new BoundedMap<Breaker>(SIZE);
  readonly attempts = new BoundedMap<FailedAttempt>(SIZE);
  readonly #idOf: IdOf;
  #last: RequestState | undefined;
  /** Venice counts the failures of all wallets together, by the address of this machine. */
  readonly #wallets: OpaqueId;

  constructor(idOf: IdOf) {
    this.#idOf = idOf;
    this.#wallets = idOf(0, 'wallets');
  }

  of(request: PacedRequest): RequestState {
    const ids = this.#idsOf(request);
    // Most requests have the state of the one before them, which was used last.
    if (this.#last === undefined || !isSame(this.#last.ids, ids)) this.#last = this.#find(ids, request);
    return this.#last;
  }

  #idsOf({ account, model, user, scope, route }: PacedRequest): RequestIds {
    const { kind, id: credentials } = account;
    const accountId = this.#idOf(0, kind, credentials);
    const modelId = this.#idOf(accountId, model);
    // A request without a model shares its fate with those of its route only.
    const target = model === undefined ? this.#idOf(accountId, route) : modelId;
    return {
      account: accountId,
      model: modelId,
      errors: this.#idOf(kind === 'wallet' ? this.#idOf(this.#wallets, model) : modelId, user),
      breaker: this.#idOf(target, scope),
      route,
    };
  }

  #find(ids: RequestIds, request: PacedRequest): RequestState {
    const account = this.accounts.use(ids.account, createAccount);
    return {
      ids,
      account,
      model: this.models.use(ids.model, createModel),
      errors: this.errors.use(ids.errors, createErrorWindow),
      breaker: this.breakers.use(ids.breaker, createBreaker),
      gates: gatesOf(request, account),
    };
  }

  /** Identifies the same request when it is sent again; `undefined` if it has no text. */
  fingerprint({ ids }: RequestState, { method, url, text }: PacedRequest): OpaqueId | undefined {
    if (text === undefined && method !== 'GET') return undefined;
    return this.#idOf(ids.account, method, url, text === undefined ? undefined : sampleOf(text));
  }
}

function createAccount(): AccountState {
  const gates = limitRules.limits.flatMap((limit) =>
    limit.inFlight === undefined ? [] : [{ limit, gate: new Gate(limit.inFlight) }],
  );
  return { breaker: new Breaker(), quota: new RetryQuota(), gates };
}

function createModel(): ModelState {
  return { windows: new LimitWindows(), inFlight: 0 };
}

function createErrorWindow(): ErrorWindow {
  return new ErrorWindow();
}

function createBreaker(): Breaker {
  return new Breaker();
}

function gatesOf({ account, route }: PacedRequest, { gates }: AccountState): readonly Gate[] {
  return gates.flatMap(({ limit: { keys, routes }, gate }) => {
    const isOwn = !keys.includes('wallet') || account.kind === 'wallet';
    const isOnRoute = routes === undefined || (route !== undefined && routes.includes(route));
    return isOwn && isOnRoute ? [gate] : [];
  });
}

function isSame(left: RequestIds, right: RequestIds): boolean {
  return (
    left.breaker === right.breaker &&
    left.errors === right.errors &&
    left.model === right.model &&
    left.account === right.account &&
    left.route === right.route
  );
}
