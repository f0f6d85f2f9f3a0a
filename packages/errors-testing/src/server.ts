export {
  startVeniceErrorServer,
  type VeniceErrorServer,
  type VeniceErrorServerOptions,
} from './server/start-venice-error-server.js';

export type { Charge, VeniceRulesOptions } from './rules/create-venice-rules.js';
export type { FailurePlan, PlannedFailure, PlannedResponse } from './rules/planned-failures.js';
export type { RateLimits } from './rules/rate-limits.js';
export type { RequestFacts } from './rules/rules-request.js';
export type { VeniceRulesScenario } from './server/rules-scenario.js';
export type { ResponseHeaders, VeniceErrorOverrides } from './response/documented-response.js';
export type { CustomResponse, VeniceErrorResponseOptions } from './response/scripted-response.js';
export type { Delivery, DeliveryMode } from './response/delivery.js';
export type { ReceivedRequest } from './server/received-request.js';
export type { VeniceErrorScenario } from './server/scenario.js';
export type { VeniceExampleShapes } from './generated/examples.js';
