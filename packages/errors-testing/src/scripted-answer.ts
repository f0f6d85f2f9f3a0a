import type { Json, VeniceErrorCode } from '@venice/errors-core';
import type { Delivery } from './delivery.js';
import {
  type Answer,
  type AnswerHeaders,
  errorAnswer,
  mergeHeaders,
  type VeniceErrorOverrides,
} from './error-answer.js';
import { errorFrame } from './error-frame.js';

/** An answer of your own, sent with exactly these headers. */
export interface ArbitraryAnswer {
  readonly status: number;
  readonly headers?: AnswerHeaders | undefined;
  /** Text goes out as it is, anything else as JSON; nothing where there is none. */
  readonly body?: Json | undefined;
}

/** What to change in the documented answer, and how to deliver it. */
export interface VeniceErrorAnswerOptions<Code extends VeniceErrorCode = VeniceErrorCode>
  extends Omit<VeniceErrorOverrides<Code>, 'route'>, Delivery {
  /** So many requests fail, those after them succeed; all fail unless told. */
  readonly times?: number | undefined;
}

/** An answer, and what stands in its place inside an event stream. */
export interface ScriptedAnswer extends Omit<Answer, 'route'> {
  readonly frame: Json;
}

/** The documented answer of a code. */
export function scriptCode<Code extends VeniceErrorCode>(
  code: Code,
  options: VeniceErrorAnswerOptions<Code>,
): ScriptedAnswer {
  return { ...errorAnswer(code, options), frame: errorFrame(code, options) };
}

/** An answer of the caller's own. */
export function scriptArbitrary({ status, headers, body = '' }: ArbitraryAnswer): ScriptedAnswer {
  return { status, headers: mergeHeaders(headers), body, frame: body };
}

/** The simulator's own words to whoever uses it, in a form that the API's errors do not have. */
export function refusal(reason: string): ScriptedAnswer {
  return scriptArbitrary({
    status: 501,
    headers: { 'content-type': 'text/plain' },
    body: `Simulator: ${reason}`,
  });
}
