import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { createOpenAICompatible as create5 } from '@ai-sdk/openai-compatible-1';
import { createOpenAICompatible as create7 } from '@ai-sdk/openai-compatible-3';
import { APICallError } from 'ai';
import { APICallError as APICallError5 } from 'ai-5';
import { APICallError as APICallError7 } from 'ai-7';
import { createVenice } from 'venice-ai-sdk-provider';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyVeniceError,
  getVeniceError,
  isVeniceAPICallError,
  type ProviderSettings,
  type VeniceAPICallError,
  type VeniceAPICallErrorByCode,
  type VeniceErrorByCode,
  withVeniceErrors,
} from '../src/index.js';

declare const caught: unknown;
const settings = { name: 'venice', apiKey: 'key', baseURL: 'https://api.venice.ai/api/v1' };

describe('withVeniceErrors', () => {
  test('accepts the settings of every provider', () => {
    createOpenAICompatible(withVeniceErrors({ ...settings, includeUsage: true }));
    create5(withVeniceErrors(settings));
    create7(withVeniceErrors(settings));
    createVenice(withVeniceErrors({ apiKey: 'key' }));
    createOpenAI(withVeniceErrors({ apiKey: 'key', baseURL: settings.baseURL }));
    createOpenAICompatible(
      withVeniceErrors(settings, { isVenice: (url) => url !== '', maxRetryAfterMs: 1, bodyTimeoutMs: 1 }),
    );
    createOpenAICompatible(withVeniceErrors({ ...settings, fetch }));
  });

  test('accepts settings that are declared elsewhere', () => {
    const wrapped = withVeniceErrors(settings);
    expectTypeOf(wrapped).toEqualTypeOf<ProviderSettings>();
    createOpenAICompatible(wrapped);
    createVenice(wrapped);
  });

  test('rejects a misspelled setting', () => {
    // @ts-expect-error misspelled
    createOpenAICompatible(withVeniceErrors({ name: 'venice', basURL: settings.baseURL }));
    // @ts-expect-error misspelled
    createVenice(withVeniceErrors({ apikey: 'key' }));
    // @ts-expect-error misspelled
    withVeniceErrors({ ...settings, queryParam: {} });
    // @ts-expect-error not a fetch
    createOpenAICompatible(withVeniceErrors({ ...settings, fetch: 'node-fetch' }));
    // @ts-expect-error misspelled
    withVeniceErrors(settings, { isVenise: () => true });
  });
});

describe('isVeniceAPICallError', () => {
  test('narrows to the error of one code, which stays an error of the SDK', () => {
    if (isVeniceAPICallError(caught, 'MODEL_OVERLOADED')) {
      expectTypeOf(caught).toEqualTypeOf<VeniceAPICallErrorByCode['MODEL_OVERLOADED']>();
      expectTypeOf(caught).toExtend<APICallError>();
      expectTypeOf(caught.statusCode).toEqualTypeOf<429 | 503 | 529>();
      expectTypeOf(caught.cause).toEqualTypeOf<VeniceErrorByCode['MODEL_OVERLOADED']>();
    }
  });

  test('narrows to one of several codes, and to any Venice error', () => {
    if (isVeniceAPICallError(caught, 'MODEL_OVERLOADED', 'AUTHENTICATION_FAILED')) {
      expectTypeOf(caught.statusCode).toEqualTypeOf<400 | 401 | 429 | 503 | 529>();
      expectTypeOf(caught.cause.code).toEqualTypeOf<'MODEL_OVERLOADED' | 'AUTHENTICATION_FAILED'>();
    }
    if (isVeniceAPICallError(caught)) {
      expectTypeOf(caught).toEqualTypeOf<VeniceAPICallError>();
      expectTypeOf(caught.cause).toEqualTypeOf<AnyVeniceError>();
    }
  });

  test('narrows together with `isInstance` of every major', () => {
    if (APICallError.isInstance(caught) && isVeniceAPICallError(caught, 'MODEL_OVERLOADED')) {
      expectTypeOf(caught.cause.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
    }
    if (APICallError5.isInstance(caught) && isVeniceAPICallError(caught, 'MODEL_OVERLOADED')) {
      expectTypeOf(caught.cause.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
    }
    if (isVeniceAPICallError(caught, 'MODEL_OVERLOADED') && APICallError7.isInstance(caught)) {
      expectTypeOf(caught.statusCode).toEqualTypeOf<429 | 503 | 529>();
    }
  });

  test('rejects a misspelled code', () => {
    // @ts-expect-error misspelled
    isVeniceAPICallError(caught, 'MODEL_OVERLODED');
    const error = getVeniceError(caught);
    // @ts-expect-error misspelled
    if (error?.code === 'MODEL_OVERLODED') return;
  });
});
