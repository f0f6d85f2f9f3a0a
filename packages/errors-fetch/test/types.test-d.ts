import type { VeniceErrorBodyByCode } from '@venice/errors-core';
import type { Response as UndiciResponse } from 'undici';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyVeniceError,
  type FetchLike,
  fromResponse,
  isInFamily,
  isVeniceError,
  type StreamedResponse,
  throwStreamErrors,
  type VeniceResponseByCode,
  withVeniceErrors,
} from '../src/index.js';

declare const payloadTooLarge: VeniceResponseByCode['PAYLOAD_TOO_LARGE'];

describe('withVeniceErrors', () => {
  test('keeps the signature of the given fetch', () => {
    expectTypeOf(withVeniceErrors(fetch)).toEqualTypeOf<typeof fetch>();

    const own = (
      path: string,
      options: { readonly tries: number },
    ): Promise<Response & { readonly own: true }> => Promise.reject(new Error(path + String(options.tries)));
    expectTypeOf(withVeniceErrors(own)).toEqualTypeOf<typeof own>();
  });

  test('accepts options, but no misspelled ones', () => {
    withVeniceErrors(fetch, { isVenice: (url) => url !== '', maxBodyBytes: 1, bodyTimeoutMs: 1 });
    // @ts-expect-error a misspelt option
    withVeniceErrors(fetch, { maxBodyByte: 1 });
  });

  test('accepts only a fetch', () => {
    expectTypeOf<() => string>().not.toExtend<FetchLike>();
    expectTypeOf<typeof fetch>().toExtend<FetchLike>();
  });
});

describe('fromResponse', () => {
  test('can return undefined', () => {
    expectTypeOf(fromResponse(new Response())).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
    expectTypeOf(fromResponse(JSON.parse('{}'))).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
    expectTypeOf(fromResponse({})).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
  });

  test('returns the union of all errors for a response of any type', () => {
    expectTypeOf(fromResponse(payloadTooLarge)).resolves.toEqualTypeOf<AnyVeniceError | undefined>();
  });

  test('types status and body of a response by code', () => {
    expectTypeOf<VeniceResponseByCode['MODEL_OVERLOADED']['status']>().toEqualTypeOf<429 | 503 | 529>();
    expectTypeOf<VeniceResponseByCode['MODEL_OVERLOADED']>().toExtend<Response>();
    expectTypeOf(payloadTooLarge.json()).resolves.toEqualTypeOf<VeniceErrorBodyByCode['PAYLOAD_TOO_LARGE']>();
    // @ts-expect-error the body is not of any type that the caller expects
    expectTypeOf(payloadTooLarge.json()).resolves.toEqualTypeOf<string>();
  });
});

/** A part of `Response` as the types of Cloudflare Workers declare it. */
interface WorkerResponse {
  json<Body>(): Promise<Body>;
  clone(): WorkerResponse;
}

test('a response by code is one of the runtime, also in a worker', () => {
  expectTypeOf(payloadTooLarge).toExtend<WorkerResponse>();
});

describe('throwStreamErrors', () => {
  test('accepts the responses of every fetch, and no others', () => {
    expectTypeOf(throwStreamErrors(new Response())).toEqualTypeOf<NonNullable<Response['body']>>();
    expectTypeOf<UndiciResponse>().toExtend<StreamedResponse>();
    // @ts-expect-error the body alone has neither status nor headers
    throwStreamErrors(new ReadableStream());
  });
});

describe('a caught error', () => {
  test('narrows by code', () => {
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

  test('rejects a misspelled code', () => {
    // @ts-expect-error a misspelt code
    isVeniceError(undefined, 'MODEL_OVERLOADET');
    // @ts-expect-error a misspelt family
    isInFamily(undefined, 'bilings');
  });
});
