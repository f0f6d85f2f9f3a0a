import { documentation, site, type VeniceErrorCode, veniceErrorCodes } from '../generated/codes.js';
import { guidance } from '../generated/definitions.js';
import { policies } from '../generated/policies.js';
import { docsUrlOf } from './addresses/docs-url.js';
import { retryPolicyOf, routeRetryPolicyOf } from './code-policy.js';
import type { VeniceErrorDefinition } from './definition.js';

type Definitions = Readonly<Record<VeniceErrorCode, VeniceErrorDefinition>>;

/**
 * The guidance and the policy of each code: status, message, summary, remedy, family, retry, charge, and the
 * differences on some routes.
 *
 * @example
 * ```ts
 * import { veniceErrorDefinitions } from '@venice/errors-core';
 *
 * const { retry, waitSeconds, remedy } = veniceErrorDefinitions.RATE_LIMIT_EXCEEDED;
 * console.log(retry, waitSeconds, remedy);
 * ```
 */
// Pure, so that a bundle that does not use the definitions contains no guidance.
export const veniceErrorDefinitions: Definitions = /* @__PURE__ */ composeDefinitions();

function composeDefinitions(): Definitions;
function composeDefinitions(): object {
  return Object.fromEntries(veniceErrorCodes.map((code) => [code, composeDefinition(code)]));
}

function composeDefinition(code: VeniceErrorCode): VeniceErrorDefinition {
  const { routes: routeGuidance = {}, ...ownGuidance } = guidance[code];
  const { routes: routePolicies = {}, ...policy } = policies[code];
  const names = Object.keys({ ...routeGuidance, ...routePolicies }).sort();
  const routes = Object.fromEntries(
    names.map((route) => {
      const there = routePolicies[route];
      const retry = routeRetryPolicyOf(policy.actions, there?.actions);
      return [route, { ...routeGuidance[route], ...there, ...retry }];
    }),
  );
  return {
    ...ownGuidance,
    ...policy,
    retry: retryPolicyOf(policy.actions),
    ...(names.length === 0 ? {} : { routes }),
    docsUrl: docsUrlOf(code, { documentation, site }),
  };
}
