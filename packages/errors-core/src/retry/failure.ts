import { isRecord, itemsOf, read } from '../data/read-unknown.js';
import type { WaitSource } from '../details/read-retry.js';
import { policies } from '../generated/policies.js';

/** What the decision needs of an error, whatever version or copy of this package has created it. */
export interface Failure {
  readonly code: string | undefined;
  readonly family: string | undefined;
  /** Of an error inside a success: the status of its code, if it has one. */
  readonly status: number | undefined;
  /** The usual status of its code. A gateway can have replaced it. */
  readonly codeStatus: number | undefined;
  readonly message: string | undefined;
  readonly route: string | undefined;
  readonly actions: readonly unknown[];
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  readonly waitSource: WaitSource | undefined;
  /** Unix milliseconds at which the last of the exhausted limits is reset. */
  readonly resetAt: number | undefined;
  /** Whether the error is that of an exhausted error budget. */
  readonly isOverBudget: boolean;
  readonly charged: unknown;
  readonly isRefunded: boolean;
}

/** More than the catalog has. */
const MAX_ACTIONS = 100;

/**
 * Reads a Venice error or its record. Every field is read with care: the error can be of any version, or changed by the
 * program. Never throws.
 */
export function failureOf(error: object, route: string | undefined): Failure {
  const code = textOf(read(error, 'code'));
  const codeStatus = code !== undefined && isKnown(code) ? policies[code].status : undefined;
  const observed = numberOf(read(error, 'status')) ?? 0;
  const actions = read(error, 'actions');
  return {
    code,
    family: textOf(read(error, 'family')),
    status: observed >= 400 ? observed : codeStatus,
    codeStatus,
    message: textOf(read(error, 'message')),
    route: textOf(read(error, 'route')) ?? route,
    actions: itemsOf(actions, MAX_ACTIONS),
    retryable: read(error, 'retryable') === true,
    retryAfterMs: numberOf(read(error, 'retryAfterMs')),
    waitSource: sourceOf(read(error, 'waitSource')),
    resetAt: resetOf(read(error, 'rateLimit')),
    isOverBudget: String(textOf(read(read(error, 'details'), 'limiter'))).endsWith('-budget'),
    charged: read(error, 'charged'),
    isRefunded: read(error, 'creditsRefunded') === true,
  };
}

function isKnown(code: string): code is keyof typeof policies {
  return Object.hasOwn(policies, code);
}

const SOURCES: readonly unknown[] = ['server', 'limit', 'message', 'usual'] satisfies WaitSource[];

function sourceOf(value: unknown): WaitSource | undefined {
  return isSource(value) ? value : undefined;
}

function isSource(value: unknown): value is WaitSource {
  return SOURCES.includes(value);
}

function resetOf(rateLimit: unknown): number | undefined {
  if (!isRecord(rateLimit)) return undefined;
  const resets = Object.values(rateLimit)
    .filter((window) => !((numberOf(read(window, 'remaining')) ?? 0) > 0))
    .map((window) => numberOf(read(window, 'resetAt')))
    .filter((moment) => moment !== undefined);
  return resets.length === 0 ? undefined : Math.max(...resets);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
