export { veniceError } from './venice-error.js';
export { veniceErrorResponse } from './venice-error-response.js';
export {
  type Charge,
  createVeniceRules,
  type Reception,
  type VeniceRules,
  type VeniceRulesOptions,
} from './rules/create-venice-rules.js';
export type { FailurePlan, PlannedFailure, PlannedResponse } from './rules/planned-failures.js';
export type { RateLimits } from './rules/rate-limits.js';
export type { RulesResponse } from './rules/refusal.js';
export type { RequestFacts, RulesRequest } from './rules/rules-request.js';
export { veniceErrorExamples } from './venice-error-examples.js';

export type { ResponseHeaders, VeniceErrorOverrides } from './response/documented-response.js';
export type { CustomResponse } from './response/scripted-response.js';
export type { VeniceExample } from './example.js';
export type { VeniceExampleShapes } from './generated/examples.js';
