import { acceptance, free } from '../../generated/policies.js';
import { retryRules } from '../../generated/retry-rules.js';
import { statusKeys } from '../../recognize/status-rule.js';
import type { Failure } from '../failure.js';

/**
 * Returns whether a failed request may have been charged, so that sending it again would pay twice. Without a
 * known route or an answer of the catalog, the answer is yes.
 */
export function mayBeCharged({ code, status, codeStatus, route, charged, isRefunded }: Failure): boolean {
  if (isRefunded || charged === 'no') return false;
  // `yes`, or a value of a newer version.
  if (charged !== undefined && charged !== 'maybe') return true;
  if (code !== undefined && retryRules.chargedOnce.some((once) => once === code)) return false;
  if (route !== undefined && free.includes(route)) return false;
  const keys = [status, codeStatus].flatMap(statusKeys);
  const isAt = (statuses: readonly string[]): boolean => keys.some((key) => statuses.includes(key));
  if (status !== undefined && route !== undefined && retryRules.output.routes.includes(route))
    return isAt(retryRules.output.statuses);
  // The catalog has a code for it, but no answer.
  if (charged !== undefined) return true;
  return status === undefined || isAt([...acceptance.statuses, ...acceptance.withoutCode]);
}
