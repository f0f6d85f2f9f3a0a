import OpenAI from 'openai';
import { expectTypeOf, test } from 'vitest';
import {
  type AnyVeniceError,
  getVeniceError,
  isInFamily,
  isVeniceError,
  isVeniceOpenAIError,
  type VeniceErrorCode,
  type VeniceOpenAIError,
  type VeniceOpenAIErrorByCode,
} from '../../src/index.js';

declare const caught: unknown;

test('isVeniceOpenAIError narrows to the error of one code, which stays an error of the SDK', () => {
  if (isVeniceOpenAIError(caught, 'MODEL_OVERLOADED')) {
    expectTypeOf(caught).toEqualTypeOf<VeniceOpenAIErrorByCode['MODEL_OVERLOADED']>();
    expectTypeOf(caught).toExtend<InstanceType<typeof OpenAI.APIError>>();
    expectTypeOf(caught.status).toEqualTypeOf<429 | 503 | 529>();
    expectTypeOf(caught.error.veniceError.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
    expectTypeOf(caught.error.veniceError.retryAfterMs).toEqualTypeOf<number | undefined>();
    expectTypeOf(caught.error.message).toEqualTypeOf<string>();
    expectTypeOf(caught.error['credits_refunded']).toEqualTypeOf<unknown>();
  }
});

test('isVeniceOpenAIError narrows to one of several codes', () => {
  if (isVeniceOpenAIError(caught, 'MODEL_OVERLOADED', 'AUTHENTICATION_FAILED')) {
    expectTypeOf(caught).toEqualTypeOf<
      VeniceOpenAIErrorByCode['MODEL_OVERLOADED' | 'AUTHENTICATION_FAILED']
    >();
    expectTypeOf(caught.status).toEqualTypeOf<400 | 401 | 429 | 503 | 529>();
    expectTypeOf(caught.error.veniceError.code).toEqualTypeOf<'MODEL_OVERLOADED' | 'AUTHENTICATION_FAILED'>();
  }
});

test('isVeniceOpenAIError narrows to any Venice error', () => {
  if (isVeniceOpenAIError(caught)) {
    expectTypeOf(caught).toEqualTypeOf<VeniceOpenAIError>();
    expectTypeOf(caught).toExtend<InstanceType<typeof OpenAI.APIError>>();
    expectTypeOf(caught.error.veniceError.code).toEqualTypeOf<VeniceErrorCode | undefined>();
  }
});

test('a class of the SDK and a code narrow together, in either order', () => {
  if (caught instanceof OpenAI.RateLimitError && isVeniceOpenAIError(caught, 'MODEL_OVERLOADED')) {
    expectTypeOf(caught.status).toEqualTypeOf<429>();
    expectTypeOf(caught.error.veniceError.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
  }
  if (isVeniceOpenAIError(caught, 'MODEL_OVERLOADED') && caught instanceof OpenAI.RateLimitError) {
    expectTypeOf(caught.error.veniceError.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
  }
  if (isVeniceOpenAIError(caught, 'MODEL_OVERLOADED', 'AUTHENTICATION_FAILED') && caught.status === 429) {
    expectTypeOf(caught.error.veniceError.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
  }
});

test('a misspelled code does not compile', () => {
  // @ts-expect-error misspelled
  isVeniceOpenAIError(caught, 'MODEL_OVERLODED');
  const error = getVeniceError(caught);
  // @ts-expect-error misspelled
  if (error?.code === 'MODEL_OVERLODED') return;
});

test('a Venice error narrows by code', () => {
  const error = getVeniceError(caught);
  expectTypeOf(error).toEqualTypeOf<AnyVeniceError | undefined>();
  switch (error?.code) {
    case 'CONTENT_POLICY_VIOLATION':
      expectTypeOf(error.details.suggestedPrompt).toEqualTypeOf<string | undefined>();
      break;
    case 'MODEL_OVERLOADED':
      // @ts-expect-error of another code
      expectTypeOf(error.details.suggestedPrompt).toEqualTypeOf<string | undefined>();
      break;
    default:
  }
  if (isInFamily(error, 'billing')) expectTypeOf(error.family).toEqualTypeOf<'billing'>();
  if (isVeniceError(error, 'INVALID_MODEL')) expectTypeOf(error.code).toEqualTypeOf<'INVALID_MODEL'>();
});
