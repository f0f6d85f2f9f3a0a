import type { VeniceErrorCode } from '@venice/errors-core';
import type { Delivery } from './delivery.js';
import type { ReceivedRequest } from './received-request.js';
import type { ScriptedAnswer } from './scripted-answer.js';

/** One way in which the server fails, at a base URL of its own: any number of clients can use it at once. */
export interface VeniceErrorScenario {
  /** What to give a client as its base URL; ends like that of the API. */
  readonly baseURL: string;
  /** The code the answer tells; `undefined` for an answer of your own. */
  readonly code: VeniceErrorCode | undefined;
  /** The requests that have arrived so far, in their order; it grows. */
  readonly requests: readonly ReceivedRequest[];
}

/** What decides about the requests of a scenario. */
export interface Script {
  readonly answer: ScriptedAnswer;
  readonly delivery: Delivery;
  readonly times: number;
}

/** A scenario as the server keeps it. */
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

  /** Notes a request; tells how it fails, or `undefined` where it succeeds. */
  receive(request: ReceivedRequest): Pick<Script, 'answer' | 'delivery'> | undefined {
    this.requests.push(request);
    return this.requests.length <= this.#script.times ? this.#script : undefined;
  }
}
