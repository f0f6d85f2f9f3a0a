import type { VeniceErrorActions } from './action.js';

/** Whether a failed call is charged; `maybe` also if no source gives an answer. */
export type Charged = 'no' | 'maybe' | 'yes';

/** The level at which Venice logs an error. */
export type LogLevel = 'none' | 'warn' | 'error';

/** Whether the same request may be sent again, unchanged. */
export type RetryPolicy = 'never' | 'backoff';

/** Returns whether the same request may be sent again: exactly if `wait` is one of the actions. */
export function retryPolicyOf(actions: readonly string[]): RetryPolicy {
  return actions.includes('wait') ? 'backoff' : 'never';
}

/** Returns whether the same request may be sent again on a route with these actions, if that is different there. */
export function routeRetryPolicyOf(
  actions: readonly string[],
  routeActions: readonly string[] = actions,
): { readonly retry?: RetryPolicy } {
  const retry = retryPolicyOf(routeActions);
  return retry === retryPolicyOf(actions) ? {} : { retry };
}

/** The policy of a code on one route, as far as it is different there. */
export interface RoutePolicy {
  readonly actions?: VeniceErrorActions;
  readonly charged?: Charged;
}

/** The policy of one code. */
export interface CodePolicy<Family extends string = string> {
  readonly family: Family;
  /** The documented status. */
  readonly status: number;
  /** What to do about it, in order. The same request may be sent again exactly if `wait` is listed. */
  readonly actions: VeniceErrorActions;
  /** Seconds to wait before a retry if the response contains no wait; absent if no source gives a number. */
  readonly waitSeconds?: number;
  /** Whether a failed call is charged; `maybe` also if no source gives an answer. */
  readonly charged: Charged;
  /** The level at which Venice logs the error. */
  readonly logLevel: LogLevel;
  /** The documented message, verbatim; the message of an error whose response has none. */
  readonly message: string;
  /** The differences on some routes, by route. */
  readonly routes?: Readonly<Record<string, RoutePolicy>>;
}

/** The policy of some statuses on some routes, whatever the code. */
export interface StatusPolicy {
  readonly actions: VeniceErrorActions;
  readonly charged?: Charged;
}

/** The policy of requests that are charged when they are accepted, if nobody knows whether that has happened. */
export interface AcceptancePolicy extends StatusPolicy {
  /** The routes that charge a request when it is accepted. */
  readonly routes: readonly string[];
  /** Statuses (`504`) and classes of statuses (`52x`) that leave it open. */
  readonly statuses: readonly string[];
  /** Further statuses that leave it open, if the error has no code. */
  readonly withoutCode: readonly string[];
}

/** All policies. */
export interface Policies<Code extends string = string, Family extends string = string> {
  readonly policies: Readonly<Record<Code, CodePolicy<Family>>>;
  /** By route, then by status: statuses that are final, whatever the code. */
  readonly terminal: Readonly<Record<string, Readonly<Record<string, StatusPolicy>>>>;
  readonly acceptance: AcceptancePolicy;
  /** For errors that ask to update the account, if it is that of a gateway. */
  readonly foreignKey: StatusPolicy;
  /** Routes whose requests are never charged. */
  readonly free: readonly string[];
}

/** What decides about sending a request again, in addition to the policy of its error. */
export interface RetryRules<Code extends string = string> {
  /** The routes that charge a request for its output, and the statuses at which a failed request may have had one. */
  readonly output: { readonly routes: readonly string[]; readonly statuses: readonly string[] };
  /** Requests that fail again if they have failed so many times in the same way. */
  readonly repeats: {
    readonly routes: readonly string[];
    readonly statuses: readonly string[];
    readonly failures: number;
  };
  /** The codes of requests that are charged at most once, however often they are sent unchanged. */
  readonly chargedOnce: readonly Code[];
}
