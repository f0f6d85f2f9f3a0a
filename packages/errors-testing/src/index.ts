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
export { type APICallErrorClass, apiCallErrorFor } from './failures/api-call-error-for.js';
export { type AxiosErrorClass, axiosErrorFor } from './failures/axios-error-for.js';
export { type OpenAIErrorClass, openAIErrorFor } from './failures/openai-error-for.js';
export {
  type HandlerFactories,
  veniceErrorHandler,
  type VeniceErrorHandlerOptions,
} from './venice-error-handler.js';
export { veniceErrorStreamResponse, type VeniceErrorStreamOptions } from './venice-error-stream-response.js';
export { type MatcherResult, veniceMatchers, type VeniceMatchers } from './venice-matchers.js';
export { veniceErrorExamples } from './venice-error-examples.js';

export type { ResponseHeaders, VeniceErrorOverrides } from './response/documented-response.js';
export type { CustomResponse } from './response/scripted-response.js';
export type { VeniceExample } from './example.js';
export type { VeniceExampleShapes } from './generated/examples.js';
