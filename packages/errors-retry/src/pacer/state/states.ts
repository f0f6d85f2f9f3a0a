import { limitRules, type RequestLimit, sampleOf } from '@venice/errors-core/adapter';
import type { FailedAttempt } from '../answer/failed-attempt.js';
import type { OpaqueId } from '../request/opaque-id.js';
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
  readonly id: string;
  readonly account: AccountState;
  readonly model: ModelState;
  readonly errors: ErrorWindow;
  readonly breaker: Breaker;
  /** The gates that it has to pass. */
  readonly gates: readonly Gate[];
  /** Identifies the same request when it is sent again; `undefined` if it has no text. */
  readonly fingerprint: () => string | undefined;
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
  readonly #idOf: OpaqueId;

  constructor(idOf: OpaqueId) {
    this.#idOf = idOf;
  }

  of(request: PacedRequest): RequestState {
    const { account, model, user, scope, route } = request;
    const { kind, id: credentials } = account;
    const accountState = this.accounts.use(this.#idOf('account', kind, credentials), createAccount);
    // Venice counts the failures of all wallets by the address of this machine.
    const counted = kind === 'wallet' ? '' : credentials;
    const id = this.#idOf('errors', kind, counted, model, user);
    // A request without a model shares its fate with those of its route only.
    const target = model ?? route;
    return {
      id,
      account: accountState,
      model: this.models.use(this.#idOf('model', kind, credentials, model), createModel),
      errors: this.errors.use(id, () => new ErrorWindow()),
      breaker: this.breakers.use(this.#idOf('scope', kind, credentials, target, scope), () => new Breaker()),
      gates: gatesOf(request, accountState),
      fingerprint: () => this.#fingerprint(request),
    };
  }

  #fingerprint({ account, method, url, text }: PacedRequest): string | undefined {
    return text === undefined && method !== 'GET'
      ? undefined
      : this.#idOf(
          'attempt',
          account.kind,
          account.id,
          method,
          url,
          text === undefined ? undefined : sampleOf(text),
        );
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

function gatesOf({ account, route }: PacedRequest, { gates }: AccountState): readonly Gate[] {
  return [...gates].flatMap(([{ keys, routes }, gate]) => {
    const isOwn = !keys.includes('wallet') || account.kind === 'wallet';
    return isOwn && (routes === undefined || (route !== undefined && routes.includes(route))) ? [gate] : [];
  });
}
