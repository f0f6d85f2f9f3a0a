import type { VeniceErrorCode } from '@venice/errors-core';
import type { VeniceExampleShapes } from '@venice/errors-testing';
import type { VeniceErrorServer } from '@venice/errors-testing/server';
import type { Case } from './case.js';
import { expectShape, expectUnrecognized } from './expectation.js';

/** Returns the bodies that are more, or less, than a bare message. */
export function shapeCases(server: VeniceErrorServer): Case[] {
  const shaped = <Code extends VeniceErrorCode>(
    name: string,
    code: Code,
    shape: VeniceExampleShapes[Code],
  ): Case => ({
    name,
    baseURL: server.answer(code, { shape }).baseURL,
    expectation: expectShape(code, shape),
  });
  const lost = (name: string, code: VeniceErrorCode, as: 'proxy-html' | 'empty'): Case => ({
    name,
    baseURL: server.answer(code, { as }).baseURL,
    expectation: expectUnrecognized(code),
  });
  return [
    shaped('refund', 'INFERENCE_FAILED', 'refund'),
    shaped('validation details', 'INVALID_REQUEST', 'validation'),
    shaped('OpenAI-style object', 'TOO_MANY_TOKENS', 'openai'),
    shaped('top-level code', 'PAYLOAD_TOO_LARGE', 'top-level-code'),
    shaped('no `error` key', 'INVALID_REQUEST', 'no-error-key'),
    shaped('code in `error`', 'SETTLEMENT_FAILED', 'code-in-error'),
    shaped('consent to give', 'CONSENT_REQUIRED', 'consent'),
    shaped('list of 2024', 'INVALID_REQUEST', 'error-list'),
    shaped('context of 2025', 'INVALID_REQUEST', 'context'),
    lost('HTML of a proxy', 'MODEL_AT_CAPACITY', 'proxy-html'),
    lost('empty body', 'REQUEST_TIMEOUT', 'empty'),
  ];
}
