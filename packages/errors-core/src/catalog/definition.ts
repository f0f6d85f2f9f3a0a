import type { VeniceErrorFamily } from '../generated/codes.js';
import type { Charged, LogLevel } from './catalog-tables.js';

/** What the catalog says of one code, in words. */
export interface VeniceErrorDefinition {
  /** The status it is documented with. */
  readonly status: number;
  /** The documented sentence, verbatim. */
  readonly message: string;
  /** How loudly Venice logs it. */
  readonly logLevel: LogLevel;
  readonly family: VeniceErrorFamily;
  /** Whether the same request may be sent again, unchanged. */
  readonly retry: 'never' | 'backoff';
  /** Milliseconds to wait before that where the response does not say; absent where no source gives a number. */
  readonly usualRetryAfterMs?: number;
  /** Who can end it: the one who wrote the request, other credentials, the account's owner, or only Venice. */
  readonly fixedBy: 'caller' | 'credentials' | 'account' | 'service';
  /** What happened. */
  readonly summary: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Whether a failed call costs something; `maybe` also where nobody says. */
  readonly charged: Charged;
  /** What is different on some routes, by route. */
  readonly atRoutes?: Readonly<Record<string, RouteDifference>>;
  readonly docsUrl: string;
  /** Where its name comes from. */
  readonly source: 'page' | 'openapi' | 'wire' | 'observed' | 'coined';
}

/** What the catalog says of a code on one route, where it is not what it says of the code. */
export type RouteDifference = Partial<
  Pick<VeniceErrorDefinition, 'retry' | 'fixedBy' | 'remedy' | 'charged'>
>;
