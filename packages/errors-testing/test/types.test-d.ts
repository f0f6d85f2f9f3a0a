import type { InferenceFailedError, ModelOverloadedError } from '@venice/errors-core';
import { expectTypeOf, test } from 'vitest';
import { veniceError, veniceErrorExamples, veniceErrorResponse, type VeniceExample } from '../src/index.js';
import type { VeniceErrorServer } from '../src/server.js';

declare const server: VeniceErrorServer;

test('the error of a code has the type of that code', () => {
  expectTypeOf(veniceError('MODEL_OVERLOADED')).toEqualTypeOf<ModelOverloadedError>();
  expectTypeOf(veniceError('CONTENT_POLICY_VIOLATION').details.suggestedPrompt).toEqualTypeOf<
    string | undefined
  >();
  // @ts-expect-error: a field of another code
  expectTypeOf(veniceError('MODEL_OVERLOADED').details.suggestedPrompt).toBeUnknown();
});

test('several codes have the union of their errors', () => {
  const code = 'MODEL_OVERLOADED' as 'MODEL_OVERLOADED' | 'INFERENCE_FAILED';
  expectTypeOf(veniceError(code)).toEqualTypeOf<ModelOverloadedError | InferenceFailedError>();
});

test('a misspelled code is an error', () => {
  // @ts-expect-error: no such code
  veniceError('MODEL_OVERLOADDED');
  // @ts-expect-error: no such code
  veniceErrorResponse('MODEL_OVERLOADDED');
  // @ts-expect-error: no such code
  veniceErrorExamples('MODEL_OVERLOADDED');
  // @ts-expect-error: no such code
  server.answer('MODEL_OVERLOADDED');
});

test('a shape of the code is accepted, one of another code is an error', () => {
  veniceError('INFERENCE_FAILED', { shape: 'refund' });
  veniceErrorResponse('INVALID_REQUEST', { shape: 'validation' });
  server.answer('TOO_MANY_TOKENS', { shape: 'openai', as: 'slow' });
  // @ts-expect-error: this code has no refund
  veniceError('MODEL_OVERLOADED', { shape: 'refund' });
  // @ts-expect-error: this code has no refund
  veniceErrorResponse('MODEL_OVERLOADED', { shape: 'refund' });
  // @ts-expect-error: this code has no refund
  server.answer('MODEL_OVERLOADED', { shape: 'refund' });
});

test('a misspelled option or mode is an error', () => {
  // @ts-expect-error: no such option
  veniceError('MODEL_OVERLOADED', { header: {} });
  // @ts-expect-error: no such mode
  server.answer('MODEL_OVERLOADED', { as: 'sloow' });
  // @ts-expect-error: a custom response has no shapes
  server.answer({ status: 400 }, { shape: 'plain' });
});

test('a code has at least one example', () => {
  expectTypeOf(veniceErrorExamples('MODEL_OVERLOADED')[0]).toEqualTypeOf<VeniceExample>();
});
