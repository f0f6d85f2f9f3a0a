import type { IncomingMessage, ServerResponse } from 'node:http';
import { scenarioIndex } from './base-path.js';
import { allowEveryOrigin, answerPreflight } from './cross-origin.js';
import { httpAnswer } from './http-answer.js';
import { describeRequest, readRequestBody } from './received-request.js';
import { REQUEST_HEADER, requestedAnswer } from './requested-answer.js';
import type { Scenario } from './scenario.js';
import { refusal } from './scripted-answer.js';
import { sendAnswer, sendAtOnce } from './send-answer.js';
import { successfulAnswer } from './successful-answer.js';

/** Answers one request: as its scenario or its own header says, else as if all were well. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  scenarios: readonly Scenario[],
): Promise<void> {
  const { method = '', url = '', headers } = request;
  allowEveryOrigin(response);
  if (method === 'OPTIONS') {
    answerPreflight(request, response);
    return;
  }
  const body = await readRequestBody(request);
  const scenario = scenarios[scenarioIndex(url)];
  const asked = headers[REQUEST_HEADER];

  const failure = scenario
    ? scenario.receive(describeRequest(request, body.bytes))
    : typeof asked === 'string'
      ? requestedAnswer(asked)
      : undefined;
  if (failure) await sendAnswer(response, failure.answer, failure.delivery);
  else sendAtOnce(response, successfulAnswer(method, url, body.text));
}

/** What is left to do when that fails: the client broke off while it was sending; or the answer is one that HTTP cannot carry. */
export function giveUp(response: ServerResponse, reason: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  sendAtOnce(response, httpAnswer(refusal(`cannot send this answer: ${String(reason)}`), 'response'));
}
