import type { Response as UndiciResponse } from 'undici';
import { describe, expectTypeOf, it } from 'vitest';

import {
  fromResponse,
  throwStreamErrors,
  isInFamily,
  isVeniceError,
  withVeniceErrors,
  type AnyVeniceError,
  type FetchLike,
  type ModelOverloadedResponse,
  type PayloadTooLargeResponse,
  type StreamedResponse,
  type VeniceErrorByCode,
} from '../src/index.js';

describe('withVeniceErrors', () => {
  it('keeps the signature of the fetch it is given', () => {
    expectTypeOf(withVeniceErrors(fetch)).toEqualTypeOf<typeof fetch>();

    const own = (
      path: string,
      options: { readonly tries: number },
    ): Promise<Response & { readonly own: true }> => Promise.reject(new Error(path + String(options.tries)));
    expectTypeOf(withVeniceErrors(own)).toEqualTypeOf<typeof own>();
  });

  it('takes options, and no misspelt ones', () => {
    withVeniceErrors(fetch, { isVenice: (url) => url !== '', maxBodyBytes: 1, bodyTimeoutMs: 1 });
    // @ts-expect-error a misspelt option
    withVeniceErrors(fetch, { maxBodyByte: 1 });
  });

  it('takes nothing but a fetch', () => {
    expectTypeOf<() => string>().not.toExtend<FetchLike>();
    expectTypeOf<typeof fetch>().toExtend<FetchLike>();
  });
});

describe('fromResponse', () => {
  it('may find no error in just any response', () => {
    expectTypeOf(fromResponse(new Response())).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
    expectTypeOf(fromResponse(JSON.parse('{}'))).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
    expectTypeOf(fromResponse({} as unknown)).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
  });

  it('gives the error of a typed response', () => {
    expectTypeOf(fromResponse({} as PayloadTooLargeResponse)).resolves.toEqualTypeOf<
      VeniceErrorByCode['PAYLOAD_TOO_LARGE']
    >();
    expectTypeOf(fromResponse({} as ModelOverloadedResponse)).resolves.toExtend<AnyVeniceError>();
    expectTypeOf<VeniceErrorByCode['MODEL_OVERLOADED']>().toExtend<
      Awaited<ReturnType<typeof fromResponse<ModelOverloadedResponse>>>
    >();
  });

  it('types status and body of a response by its code', () => {
    expectTypeOf<ModelOverloadedResponse['status']>().toEqualTypeOf<429>();
    expectTypeOf<ModelOverloadedResponse>().toExtend<Response>();
  });
});

describe('throwStreamErrors', () => {
  it('takes the responses of every fetch, and no others', () => {
    expectTypeOf(throwStreamErrors(new Response())).toEqualTypeOf<NonNullable<Response['body']>>();
    expectTypeOf<UndiciResponse>().toExtend<StreamedResponse>();
    // @ts-expect-error the body alone tells neither status nor headers
    throwStreamErrors(new ReadableStream());
  });
});

describe('a caught error', () => {
  it('narrows by code', () => {
    const caught: unknown = undefined;
    if (isVeniceError(caught, 'CONTENT_POLICY_VIOLATION')) {
      expectTypeOf(caught.code).toEqualTypeOf<'CONTENT_POLICY_VIOLATION'>();
      expectTypeOf(caught.details.suggestedPrompt).toEqualTypeOf<string | undefined>();
    }
    if (isVeniceError(caught, 'MODEL_OVERLOADED', 'MODEL_NOT_FOUND')) {
      expectTypeOf(caught.code).toEqualTypeOf<'MODEL_OVERLOADED' | 'MODEL_NOT_FOUND'>();
    }
    if (isInFamily(caught, 'billing')) expectTypeOf(caught.family).toEqualTypeOf<'billing'>();
  });

  it('does not take a misspelt code', () => {
    // @ts-expect-error a misspelt code
    isVeniceError(undefined, 'MODEL_OVERLOADET');
    // @ts-expect-error a misspelt family
    isInFamily(undefined, 'bilings');
  });
});
