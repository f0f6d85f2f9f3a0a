import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpResponse } from '../response/http-response.js';
import { refusal } from '../response/scripted-response.js';
import { successfulResponse } from '../response/successful-response.js';
import { scenarioIndex } from './base-path.js';
import { allowEveryOrigin, answerPreflight } from './cross-origin.js';
import { describeRequest, readRequestBody } from './received-request.js';
import { REQUEST_HEADER, requestedResponse } from './requested-response.js';
import { RulesScenario } from './rules-scenario.js';
import type { Scenario } from './scenario.js';
import { sendAtOnce, sendResponse } from './send-response.js';

/** Responds to one request: as its scenario or its header asks, else with a success. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  scenarios: readonly (Scenario | RulesScenario)[],
): Promise<void> {
  const { method = '', url = '', headers } = request;
  allowEveryOrigin(response);
  if (method === 'OPTIONS') {
    answerPreflight(request, response);
    return;
  }
  const body = await readRequestBody(request);
  const index = scenarioIndex(url);
  const scenario = scenarios[index];
  if (scenario instanceof RulesScenario) {
    await scenario.respond(request, response, body);
    return;
  }
  const asked = headers[REQUEST_HEADER];

  const failure = scenario
    ? scenario.receive(describeRequest(request, body.bytes))
    : index >= 0
      ? { scripted: refusal(`this server has no scenario ${index + 1}`), delivery: {} }
      : typeof asked === 'string'
        ? requestedResponse(asked)
        : undefined;
  if (failure) await sendResponse(response, failure.scripted, failure.delivery);
  else sendAtOnce(response, successfulResponse(method, url, body.text));
}

/** Ends a response that failed: the client broke off, or HTTP cannot carry the response. */
export function giveUp(response: ServerResponse, reason: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  sendAtOnce(response, httpResponse(refusal(`cannot send this response: ${String(reason)}`), 'response'));
}
