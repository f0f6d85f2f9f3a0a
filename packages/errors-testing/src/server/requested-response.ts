import { type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';
import { type Delivery, deliveryModes, isDeliveryMode } from '../response/delivery.js';
import { hasShape, shapesOf } from '../response/documented-response.js';
import { refusal, scriptCode, type ScriptedResponse } from '../response/scripted-response.js';

/** The header that requests an error: `MODEL_OVERLOADED;shape=plain;as=slow`. */
export const REQUEST_HEADER = 'x-venice-test-error';

/** A response, and how to deliver it. */
export interface RequestedResponse {
  readonly scripted: ScriptedResponse;
  readonly delivery: Delivery;
}

/**
 * Returns the response that a request asks for in its header. An unknown code, parameter, mode or shape is
 * refused with status 501 and a message that lists the valid values.
 */
export function requestedResponse(header: string): RequestedResponse {
  const [code = '', ...parameters] = header.split(';').map((part) => part.trim());
  const { shape, as = 'response', ...unknown } = Object.fromEntries(parameters.map(readParameter));
  const [unknownName] = Object.keys(unknown);

  if (!isCode(code)) return refuse('code', code, veniceErrorCodes);
  if (unknownName !== undefined) return refuse('parameter', unknownName, ['shape', 'as']);
  if (!isDeliveryMode(as)) return refuse('mode', as, deliveryModes);
  if (shape !== undefined && !hasShape(code, shape)) return refuse(`shape of ${code}`, shape, shapesOf(code));
  return { scripted: scriptCode(code, { shape }), delivery: { as } };
}

function readParameter(parameter: string): [string, string] {
  const [name = '', value = ''] = parameter.split('=');
  return [name.trim(), value.trim()];
}

function refuse(kind: string, value: string, valid: readonly string[]): RequestedResponse {
  return {
    scripted: refusal(
      `${REQUEST_HEADER}: "${value}" is not a known ${kind}. Use one of ${valid.join(', ')}.`,
    ),
    delivery: {},
  };
}

function isCode(name: string): name is VeniceErrorCode {
  return veniceErrorCodes.some((code) => code === name);
}
