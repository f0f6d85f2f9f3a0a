import { veniceErrorCodes } from '@venice/errors-core';
import { requireCode, requireKnown, requireOptions } from '../checks/refuse.js';
import type { FailurePlan } from './planned-failures.js';

/** Throws a `TypeError` for a misspelt code or key, before a request meets it. */
export function checkPlan({ sequence = [], failures = [] }: FailurePlan): void {
  for (const step of sequence) {
    if (typeof step !== 'object') requireKnown('code', step, ['success', ...veniceErrorCodes]);
  }
  for (const failure of failures) {
    requireOptions(failure, ['error', 'fromMs', 'untilMs', 'share', 'when']);
    if (typeof failure.error !== 'object') requireCode(failure.error);
  }
}
