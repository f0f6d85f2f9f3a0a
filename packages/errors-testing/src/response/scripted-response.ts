import type { Json, VeniceErrorCode } from '@venice/errors-core';
import { requireOptions } from '../checks/refuse.js';
import type { Delivery } from './delivery.js';
import {
  type DocumentedResponse,
  documentedResponse,
  mergeHeaders,
  OVERRIDES,
  type ResponseHeaders,
  type VeniceErrorOverrides,
} from './documented-response.js';
import { errorFrame } from './error-frame.js';

/** A custom response, sent with exactly these headers. */
export interface CustomResponse {
  readonly status: number;
  readonly headers?: ResponseHeaders | undefined;
  /** A string is sent as it is, anything else as JSON; absent for an empty body. */
  readonly body?: Json | undefined;
}

/** Changes to the documented response, and how to deliver it. */
export interface VeniceErrorResponseOptions<Code extends VeniceErrorCode = VeniceErrorCode>
  extends Omit<VeniceErrorOverrides<Code>, 'route'>, Delivery {
  /**
   * The number of requests that fail; later ones succeed.
   *
   * @defaultValue `Infinity`
   */
  readonly times?: number | undefined;
}

/** A response, and the frame that replaces it inside an event stream. */
export interface ScriptedResponse extends Omit<DocumentedResponse, 'route'> {
  readonly frame: Json;
}

/** The names of the options that are about delivery and not about the response. */
export const DELIVERY_OPTIONS: readonly string[] = [
  'as',
  'delayMs',
  'times',
] satisfies readonly (keyof VeniceErrorResponseOptions)[];

/** Scripts the documented response of a code. */
export function scriptCode<Code extends VeniceErrorCode>(
  code: Code,
  options: VeniceErrorResponseOptions<Code>,
): ScriptedResponse {
  requireOptions(options, [...OVERRIDES.filter((name) => name !== 'route'), ...DELIVERY_OPTIONS]);
  return { ...documentedResponse(code, options), frame: errorFrame(code, options) };
}

/** Scripts a custom response. */
export function scriptCustom({ status, headers, body = '' }: CustomResponse): ScriptedResponse {
  if (!Number.isInteger(status)) throw new TypeError(`A response needs a status, not ${String(status)}.`);
  return { status, headers: mergeHeaders(headers), body, frame: body };
}

/** Returns a message to the user of the simulator, in a form that no error of the API has. */
export function refusal(reason: string): ScriptedResponse {
  return scriptCustom({
    status: 501,
    headers: { 'content-type': 'text/plain' },
    body: `Simulator: ${reason}`,
  });
}
