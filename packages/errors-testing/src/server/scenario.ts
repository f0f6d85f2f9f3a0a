import type { VeniceErrorCode } from '@venice/errors-core';
import type { Delivery } from '../response/delivery.js';
import type { ScriptedResponse } from '../response/scripted-response.js';
import type { ReceivedRequest } from './received-request.js';

/** One way in which the server fails, at its own base URL. Any number of clients can use it together. */
export interface VeniceErrorScenario {
  /** The base URL for the client; ends like that of the API. */
  readonly baseURL: string;
  /** The code of the response; `undefined` for a custom response. */
  readonly code: VeniceErrorCode | undefined;
  /** The requests so far, in order; the list grows. */
  readonly requests: readonly ReceivedRequest[];
}

/** What the requests of a scenario get. */
export interface Script {
  readonly scripted: ScriptedResponse;
  readonly delivery: Delivery;
  readonly times: number;
}

/** A scenario inside the server. */
export class Scenario implements VeniceErrorScenario {
  readonly requests: ReceivedRequest[] = [];
  readonly baseURL: string;
  readonly code: VeniceErrorCode | undefined;
  readonly #script: Script;

  constructor(baseURL: string, code: VeniceErrorCode | undefined, script: Script) {
    this.baseURL = baseURL;
    this.code = code;
    this.#script = script;
  }

  /** Records a request. Returns how it fails, or `undefined` if it succeeds. */
  receive(request: ReceivedRequest): Pick<Script, 'scripted' | 'delivery'> | undefined {
    this.requests.push(request);
    return this.requests.length <= this.#script.times ? this.#script : undefined;
  }
}
