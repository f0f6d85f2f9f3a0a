import { type VeniceErrorCode, veniceErrorCodes } from '@venice/errors-core';
import { type Delivery, deliveryModes, isDeliveryMode } from './delivery.js';
import { hasShape } from './error-answer.js';
import { refusal, scriptCode, type ScriptedAnswer } from './scripted-answer.js';

/** The header with which a request asks for an error: `MODEL_OVERLOADED;shape=plain;as=slow`. */
export const REQUEST_HEADER = 'x-venice-test-error';

/** An answer, and how to deliver it. */
export interface RequestedAnswer {
  readonly answer: ScriptedAnswer;
  readonly delivery: Delivery;
}

/**
 * The answer that a request asks for by its header. One that cannot be had is refused in the
 * simulator's own words.
 */
export function requestedAnswer(header: string): RequestedAnswer {
  const [code = '', ...parameters] = header.split(';').map((part) => part.trim());
  const { shape, as = 'response', ...unknown } = Object.fromEntries(parameters.map(readParameter));
  const [unknownName] = Object.keys(unknown);

  if (!isCode(code)) return refuse(`no code of the catalog: ${code}`);
  if (unknownName !== undefined) return refuse(`no such parameter: ${unknownName} (there are shape and as)`);
  if (!isDeliveryMode(as)) return refuse(`no such mode: ${as} (there are ${deliveryModes.join(', ')})`);
  if (shape !== undefined && !hasShape(code, shape)) return refuse(`${code} has no shape ${shape}`);
  return { answer: scriptCode(code, { shape }), delivery: { as } };
}

function readParameter(parameter: string): [string, string] {
  const [name = '', value = ''] = parameter.split('=');
  return [name.trim(), value.trim()];
}

function refuse(reason: string): RequestedAnswer {
  return {
    answer: refusal(`${REQUEST_HEADER} names ${reason}`),
    delivery: {},
  };
}

function isCode(name: string): name is VeniceErrorCode {
  return veniceErrorCodes.some((code) => code === name);
}
