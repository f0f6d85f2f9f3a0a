import { isFree, limitRules } from '@venice/errors-core/adapter';
import type { PacedRequest } from '../request/paced-request.js';
import type { StoredFailure } from './stored-failure.js';

/**
 * Returns whether a failure of the whole account concerns a request: not one that clears it or needs no credentials, nor
 * a free one if it is about money.
 */
export function concernsAccount({ route }: PacedRequest, failure: StoredFailure | undefined): boolean {
  if (failure === undefined) return true;
  if (route !== undefined && limitRules.accountWide.exceptRoutes.includes(route)) return false;
  return !(failure.family === 'billing' && isFree(route));
}
