export {
  startVeniceErrorServer,
  type VeniceErrorServer,
  type VeniceErrorServerOptions,
} from './start-venice-error-server.js';

export type { AnswerHeaders, VeniceErrorOverrides } from './error-answer.js';
export type { ArbitraryAnswer, VeniceErrorAnswerOptions } from './scripted-answer.js';
export type { Delivery, DeliveryMode } from './delivery.js';
export type { ReceivedRequest } from './received-request.js';
export type { VeniceErrorScenario } from './scenario.js';
export type { VeniceExampleShapes } from './generated/examples.js';
