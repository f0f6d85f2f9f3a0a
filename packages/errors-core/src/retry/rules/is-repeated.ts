import { retryRules } from '../../generated/retry-rules.js';
import { statusKeys } from '../../recognize/status-rule.js';
import type { Failure } from '../failure.js';

/** Returns whether two failures in a row show that the request fails in the same way each time. */
export function isRepeated(failure: Failure, previous: Failure | undefined): boolean {
  const { routes, statuses } = retryRules.repeats;
  return (
    previous !== undefined &&
    failure.route !== undefined &&
    routes.includes(failure.route) &&
    statusKeys(failure.status).some((key) => statuses.includes(key)) &&
    isSame(failure, previous)
  );
}

/** Ids in a message are different for each request. */
function isSame(one: Failure, other: Failure): boolean {
  return (
    one.status === other.status &&
    one.code === other.code &&
    one.route === other.route &&
    withoutIds(one.message) === withoutIds(other.message)
  );
}

function withoutIds(message = ''): string {
  return message.replace(/[\w-]{6,}/g, (word) => (/\d/.test(word) ? '' : word));
}
