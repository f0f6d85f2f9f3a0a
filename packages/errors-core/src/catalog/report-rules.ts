import type { VeniceErrorAction } from './action.js';

/** The value of a code, which holds while its usual action is the first of the error. */
export interface OfCode<Value> {
  readonly action: VeniceErrorAction;
  readonly value: Value;
}

type ByAction<Value> = Readonly<Record<VeniceErrorAction, Value>>;
type ByCode<Code extends string, Value> = Readonly<Partial<Record<Code, OfCode<Value>>>>;

/** The statuses that an application returns to its own callers. */
export interface ReturnStatusRules<Code extends string = string> {
  /** The title of each of them. */
  readonly titles: Readonly<Record<string, string>>;
  /** `keep`: the statuses of a response that are returned as they are. */
  readonly byAction: ByAction<{ readonly status: number; readonly keep: readonly number[] }>;
  readonly byCode: ByCode<Code, number>;
}

/** The level of a log, by action. */
export type LevelRules = ByAction<'info' | 'warn' | 'error'>;

/** The texts for users of an application. */
export interface UserMessageRules<Code extends string = string> {
  readonly byAction: ByAction<string>;
  readonly byCode: ByCode<Code, string>;
}
