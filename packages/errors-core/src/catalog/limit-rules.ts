/**
 * An error budget: Venice counts failed requests with the same keys, and refuses every request with these keys when too
 * many have failed.
 */
export interface ErrorBudget<Code extends string = string, LimitName extends string = string> {
  /** The name in `details.limiter` of a refusal. */
  readonly name: string;
  /** How many failures it allows in the window. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** The limit under which `rateLimit` of an error reports it. */
  readonly rateLimit: LimitName;
  /** Statuses and classes of statuses that count. */
  readonly statuses: readonly string[];
  /** The codes that count; absent for all. */
  readonly codes?: readonly Code[] | undefined;
  /** The routes that count; absent for all. */
  readonly routes?: readonly string[] | undefined;
  /** What counts contains one of these texts in its message or its issues, in lower case; absent for any text. */
  readonly texts?: readonly string[] | undefined;
  /** Failures that do not count; messages are folded. */
  readonly except: readonly { readonly status: number; readonly code?: Code; readonly message?: string }[];
  /** The message of a refused request. */
  readonly message: string;
}

/** What a limit is counted for. */
export type LimitKey = 'account' | 'ip' | 'wallet';

/** A limit on requests: on those in flight together, or on those in a window. */
export interface RequestLimit<Code extends string = string> {
  /** Our name for it. */
  readonly name: string;
  /** How many requests may be in flight together; absent for a limit on a window. */
  readonly inFlight?: number | undefined;
  /** How many requests it allows in the window. */
  readonly requests?: number | undefined;
  readonly windowSeconds?: number | undefined;
  readonly keys: readonly LimitKey[];
  /** The routes that it limits together; absent for all. */
  readonly routes?: readonly string[] | undefined;
  /** The message of a refused request. */
  readonly message: string;
  /** The wire code of a refused request. */
  readonly wireCode?: string | undefined;
  /** The code of every request below the limit: the routes are retired; absent if they work. */
  readonly belowLimit?: Code | undefined;
}

/** What Venice counts. */
export interface LimitRules<Code extends string = string, LimitName extends string = string> {
  /** The budgets, the most specific one first. */
  readonly budgets: readonly ErrorBudget<Code, LimitName>[];
  readonly limits: readonly RequestLimit<Code>[];
  /** Codes that every request of the same key or wallet gets until its owner changes something. */
  readonly accountWide: {
    readonly codes: readonly Code[];
    /** Routes that clear them or need no credentials, and so are not concerned. */
    readonly exceptRoutes: readonly string[];
  };
}
