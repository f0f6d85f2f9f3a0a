import type { VeniceErrorFamily } from '../generated/codes.js';
import type { CodePolicy, RetryPolicy, RoutePolicy } from './code-policy.js';

/** The guidance for one code. A bundle that only recognizes errors contains none of it. */
export interface CodeGuidance {
  /** What happened. */
  readonly summary: string;
  /** What to do about it. */
  readonly remedy: string;
  /** The source of the code's name. */
  readonly source: 'page' | 'openapi' | 'wire' | 'observed' | 'coined';
  /** The differences on some routes, by route. */
  readonly routes?: Readonly<Record<string, RouteGuidance>>;
}

/** The guidance for a code on one route, as far as it is different there. */
export interface RouteGuidance {
  /** What to do about it there. */
  readonly remedy?: string;
}

/** The guidance and the policy of one code. */
export interface VeniceErrorDefinition
  extends Omit<CodeGuidance, 'routes'>, Omit<CodePolicy<VeniceErrorFamily>, 'routes'> {
  /** Whether the same request may be sent again, unchanged. */
  readonly retry: RetryPolicy;
  /** The differences on some routes, by route. */
  readonly routes?: Readonly<Record<string, RouteDefinition>>;
  /** The page of this code on the documentation site, or the official page about all errors. */
  readonly docsUrl: string;
}

/** The guidance and the policy of a code on one route, as far as they are different there. */
export interface RouteDefinition extends RouteGuidance, RoutePolicy {
  /** Whether the same request may be sent again there, unchanged. */
  readonly retry?: RetryPolicy;
}
