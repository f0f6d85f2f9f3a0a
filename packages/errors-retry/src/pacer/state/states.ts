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

/** The state that a request shares with others. */
export interface RequestState {
  readonly ids: {
    readonly account: OpaqueId;
    /** Of its key, model and `user`. */
    readonly errors: OpaqueId;
  };
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
  #last: { readonly id: OpaqueId; readonly state: RequestState } | undefined;
  /** Venice counts the failures of all wallets together, by the address of this machine. */
  readonly #wallets: OpaqueId;

  constructor(idOf: IdOf) {
    this.#idOf = idOf;
    this.#wallets = idOf(0, 'wallets');
  }

  of(request: PacedRequest): RequestState {
    const { account, model, user, scope, route } = request;
    // Most requests have the state of the one before them, which was used last.
    const id = this.#idOf(0, account.kind, account.id, model, user, scope, route);
    if (this.#last?.id !== id) this.#last = { id, state: this.#find(request) };
    return this.#last.state;
  }

  #find(request: PacedRequest): RequestState {
    const { account, model, user, scope, route } = request;
    const ofAccount = this.#idOf(0, account.kind, account.id);
    const ofModel = this.#idOf(ofAccount, model);
    const ofErrors = this.#idOf(account.kind === 'wallet' ? this.#idOf(this.#wallets, model) : ofModel, user);
    // A request without a model shares its fate with those of its route only.
    const target = model === undefined ? this.#idOf(ofAccount, route) : ofModel;
    const state = this.accounts.use(ofAccount, createAccount);
    return {
      ids: { account: ofAccount, errors: ofErrors },
      account: state,
      model: this.models.use(ofModel, createModel),
      errors: this.errors.use(ofErrors, createErrorWindow),
      breaker: this.breakers.use(this.#idOf(target, scope), createBreaker),
      gates: gatesOf(request, state),
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
