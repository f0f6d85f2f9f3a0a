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

/** The state of a key or wallet. */
export interface AccountState {
  readonly breaker: Breaker;
  readonly quota: RetryQuota;
  readonly gates: ReadonlyMap<RequestLimit, Gate>;
}

/** The state of a key and a model. */
export interface ModelState {
  readonly windows: LimitWindows;
  inFlight: number;
}

/** The state that a request shares with others. */
export interface RequestState {
  /** The id of its key, model and `user`. */
  readonly id: OpaqueId;
  readonly accountId: OpaqueId;
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
    [...gates.values()].every(({ isIdle }) => isIdle),
  );
  readonly models = new BoundedMap<ModelState>(SIZE, ({ inFlight }) => inFlight === 0);
  readonly errors = new BoundedMap<ErrorWindow>(SIZE);
  readonly breakers = new BoundedMap<Breaker>(SIZE);
  readonly attempts = new BoundedMap<FailedAttempt>(SIZE);
  readonly #idOf: IdOf;
  /** Venice counts the failures of all wallets together, by the address of this machine. */
  readonly #wallets: OpaqueId;

  constructor(idOf: IdOf) {
    this.#idOf = idOf;
    this.#wallets = idOf(0, 'wallets');
  }

  of(request: PacedRequest): RequestState {
    const { account, model, user, scope, route } = request;
    const { kind, id: credentials } = account;
    const accountId = this.#idOf(0, kind, credentials);
    const modelId = this.#idOf(accountId, model);
    const id = this.#idOf(kind === 'wallet' ? this.#idOf(this.#wallets, model) : modelId, user);
    // A request without a model shares its fate with those of its route only.
    const target = model === undefined ? this.#idOf(accountId, route) : modelId;
    const accountState = this.accounts.use(accountId, createAccount);
    return {
      id,
      accountId,
      account: accountState,
      model: this.models.use(modelId, createModel),
      errors: this.errors.use(id, createErrorWindow),
      breaker: this.breakers.use(this.#idOf(target, scope), createBreaker),
      gates: gatesOf(request, accountState),
    };
  }

  /** Identifies the same request when it is sent again; `undefined` if it has no text. */
  fingerprint({ accountId }: RequestState, { method, url, text }: PacedRequest): OpaqueId | undefined {
    if (text === undefined && method !== 'GET') return undefined;
    return this.#idOf(accountId, method, url, text === undefined ? undefined : sampleOf(text));
  }
}

function createAccount(): AccountState {
  const gates = limitRules.limits.flatMap((limit) =>
    limit.inFlight === undefined ? [] : [[limit, new Gate(limit.inFlight)] as const],
  );
  return { breaker: new Breaker(), quota: new RetryQuota(), gates: new Map(gates) };
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
  const found: Gate[] = [];
  for (const [{ keys, routes }, gate] of gates) {
    const isOwn = !keys.includes('wallet') || account.kind === 'wallet';
    if (isOwn && (routes === undefined || (route !== undefined && routes.includes(route)))) found.push(gate);
  }
  return found;
}
