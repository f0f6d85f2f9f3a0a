import type { IncomingMessage, ServerResponse } from 'node:http';
import { httpResponse } from '../response/http-response.js';
import { successfulResponse } from '../response/successful-response.js';
import {
  type Charge,
  createVeniceRules,
  type VeniceRules,
  type VeniceRulesOptions,
} from '../rules/create-venice-rules.js';
import { pathBelowBase } from './base-path.js';
import { describeRequest, type ReceivedRequest, type RequestBody } from './received-request.js';
import { pause, sendAtOnce } from './send-response.js';

/** A base URL that follows Venice's rules. Any number of clients can use it together. */
export interface VeniceRulesScenario {
  /** The base URL for the client; ends like that of the API. */
  readonly baseURL: string;
  /** The requests so far, in order; the list grows. */
  readonly requests: readonly ReceivedRequest[];
  /** The statuses with which they were answered, in the order of the requests; the list grows. */
  readonly statuses: readonly number[];
  /** The requests that were charged, in order; the list grows. */
  readonly charges: readonly Charge[];
}

/** A scenario that follows Venice's rules, inside the server. */
export class RulesScenario implements VeniceRulesScenario {
  readonly baseURL: string;
  readonly requests: ReceivedRequest[] = [];
  readonly statuses: number[] = [];
  readonly #rules: VeniceRules;

  constructor(baseURL: string, options?: VeniceRulesOptions) {
    this.baseURL = baseURL;
    this.#rules = createVeniceRules(options);
  }

  get charges(): readonly Charge[] {
    return this.#rules.charges;
  }

  /** Responds to one request. It is in flight until the response has ended or the client has gone. */
  async respond(request: IncomingMessage, response: ServerResponse, body: RequestBody): Promise<void> {
    const { method = '', url = '', headersDistinct } = request;
    this.requests.push(describeRequest(request, body.bytes));
    const path = pathBelowBase(url);
    const { failure, headers, latencyMs, end } = this.#rules.receive({
      method,
      url: this.baseURL + path,
      headers: headersDistinct,
      body: body.text,
    });
    response.once('close', end);
    const success = successfulResponse(method, url, body.text);
    const { pieces, ...head } =
      failure === undefined ? success : httpResponse({ ...failure, frame: failure.body }, 'response');
    this.statuses.push(head.status);
    if (latencyMs > 0) await pause(response, latencyMs);
    sendAtOnce(response, { ...head, headers: { ...head.headers, ...headers }, pieces });
  }
}
