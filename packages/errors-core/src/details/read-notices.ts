import type { VeniceRateLimitName } from '../generated/codes.js';
import { noticeRules, type VeniceSafetyFlag } from '../generated/notices.js';
import { headerRules } from '../generated/tables/headers.js';
import type { HeaderLookup } from '../response/headers/lookup.js';
import { type RateLimitWindow, readRateLimit } from './read-rate-limit.js';
import { clockOf } from './read-time.js';

/** An announcement in a successful response. */
export type VeniceNotice = ModelDeprecationNotice | SafetyNotice | LimitNotice;

interface CommonNotice {
  /** Method and path of the request, such as `POST /chat/completions`. */
  readonly route: string | undefined;
  /** The id to quote to Venice's support. */
  readonly requestId: string | undefined;
}

/** The model of the request will be removed. */
export interface ModelDeprecationNotice extends CommonNotice {
  readonly kind: 'model-deprecation';
  /** Venice's announcement, in words. */
  readonly warning: string | undefined;
  /** The moment of the removal, as sent: usually ISO 8601. */
  readonly date: string | undefined;
  /** The model to use instead. */
  readonly replacement: string | undefined;
}

/** The filter of the content has found something in the request or the response. */
export interface SafetyNotice extends CommonNotice {
  readonly kind: 'safety';
  /** What it has found; never empty. */
  readonly flags: readonly VeniceSafetyFlag[];
}

/** A limit, or the budget of failed requests, is nearly used up. */
export interface LimitNotice extends CommonNotice {
  readonly kind: 'limit';
  readonly name: VeniceRateLimitName;
  readonly window: RateLimitWindow & { readonly remaining: number };
}

/** Returns the announcements in the headers of a successful response. */
export function readNotices(headers: HeaderLookup, route: string | undefined): readonly VeniceNotice[] {
  const requestId = headerRules.requestId.map((name) => headers.get(name)).find(Boolean);
  const common: CommonNotice = { route, requestId };
  return [...deprecations(headers, common), ...safety(headers, common), ...limits(headers, common)];
}

function deprecations(headers: HeaderLookup, common: CommonNotice): VeniceNotice[] {
  const { deprecation: rule } = noticeRules;
  const textOf = (name: string): string | undefined => {
    const text = headers.get(name);
    return text === '' ? undefined : text;
  };
  const [warning, date, replacement] = [textOf(rule.warning), textOf(rule.date), textOf(rule.replacement)];
  const isAnnounced = isTrue(headers.get(rule.flag)) || (warning ?? date ?? replacement) !== undefined;
  return isAnnounced ? [{ kind: 'model-deprecation', warning, date, replacement, ...common }] : [];
}

function safety(headers: HeaderLookup, common: CommonNotice): VeniceNotice[] {
  const flags = noticeRules.safety
    .filter(({ header }) => isTrue(headers.get(header)))
    .map(({ name }) => name);
  return flags.length === 0 ? [] : [{ kind: 'safety', flags, ...common }];
}

function limits(headers: HeaderLookup, common: CommonNotice): VeniceNotice[] {
  const { share, count } = noticeRules.nearlyUsedUp;
  const rateLimit = readRateLimit(headers, headerRules, clockOf(headers.get('date'), Date.now())) ?? {};
  return headerRules.limits.flatMap(({ name }) => {
    const window = rateLimit[name];
    const { remaining, limit } = window ?? {};
    if (remaining === undefined || remaining > (limit === undefined ? count : limit * share)) return [];
    return [{ kind: 'limit' as const, name, window: { ...window, remaining }, ...common }];
  });
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}
