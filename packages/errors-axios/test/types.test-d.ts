import axios, {
  type AxiosError,
  type AxiosInstance,
  type AxiosRequestConfig,
  type AxiosResponse,
  type AxiosStatic,
} from 'axios';
import axios030, { type AxiosResponse as AxiosResponse030 } from 'axios-0.30';
import axios120, { type AxiosResponse as AxiosResponse120 } from 'axios-1.2';
import { describe, expectTypeOf, test } from 'vitest';
import {
  type AnyVeniceError,
  getVeniceError,
  isVeniceAxiosError,
  isVeniceError,
  type StreamedAxiosResponse,
  throwStreamErrors,
  type VeniceAxiosErrorByCode,
  withoutVeniceErrors,
  withVeniceErrors,
} from '../src/index.js';

declare const axiosError: AxiosError;
declare const payloadTooLarge: VeniceAxiosErrorByCode['PAYLOAD_TOO_LARGE'];

describe('withVeniceErrors and withoutVeniceErrors', () => {
  test('keep the type of the instance', () => {
    expectTypeOf(withVeniceErrors(axios.create())).toEqualTypeOf<AxiosInstance>();
    expectTypeOf(withVeniceErrors(axios)).toEqualTypeOf<AxiosStatic>();
    expectTypeOf(withoutVeniceErrors(axios)).toEqualTypeOf<AxiosStatic>();
    const old = axios030.default.create();
    expectTypeOf(withVeniceErrors(old)).toEqualTypeOf<typeof old>();
    const oldest1 = axios120.create();
    expectTypeOf(withVeniceErrors(oldest1)).toEqualTypeOf<typeof oldest1>();
  });

  test('accept options, but no misspelled ones', () => {
    withVeniceErrors(axios, { isVenice: (url) => url !== '', maxBodyBytes: 1, bodyTimeoutMs: 1 });
    withVeniceErrors(axios, { hideRequest: false });
    // @ts-expect-error a misspelt option
    withVeniceErrors(axios, { maxBodyByte: 1 });
  });

  test('accept only an instance', () => {
    // @ts-expect-error no axios instance
    withVeniceErrors(fetch);
  });
});

describe('getVeniceError', () => {
  test('can return undefined', () => {
    expectTypeOf(getVeniceError({})).toEqualTypeOf<AnyVeniceError | undefined>();
    expectTypeOf(getVeniceError(axiosError)).toEqualTypeOf<AnyVeniceError | undefined>();
    expectTypeOf(getVeniceError(JSON.parse('{}'))).toEqualTypeOf<AnyVeniceError | undefined>();
  });

  test('returns the union of all errors for a value of any type', () => {
    expectTypeOf(getVeniceError(payloadTooLarge)).toEqualTypeOf<AnyVeniceError | undefined>();
  });

  test('narrows by code', () => {
    const error = getVeniceError({});
    if (error?.code === 'CONTENT_POLICY_VIOLATION') {
      expectTypeOf(error.details.suggestedPrompt).toEqualTypeOf<string | undefined>();
    }
    if (isVeniceError(error, 'MODEL_OVERLOADED')) {
      expectTypeOf(error.code).toEqualTypeOf<'MODEL_OVERLOADED'>();
    }
  });
});

describe('an instance with Venice errors', () => {
  test('is called and configured as before', () => {
    const client = withVeniceErrors(axios.create({ baseURL: 'https://api.venice.ai/api/v1' }));
    const config: AxiosRequestConfig = { responseType: 'arraybuffer', timeout: 1_000 };
    expectTypeOf(client.get<ArrayBuffer>('/x', config)).resolves.toEqualTypeOf<AxiosResponse<ArrayBuffer>>();
    expectTypeOf(client<string>('/x', config)).resolves.toEqualTypeOf<AxiosResponse<string>>();
    // @ts-expect-error a misspelt option of the request
    void client.get('/x', { responseTyp: 'stream' });
  });
});

describe('throwStreamErrors', () => {
  test('accepts the responses of every axios, and no others', () => {
    expectTypeOf(throwStreamErrors({} as AxiosResponse)).toEqualTypeOf<NonNullable<Response['body']>>();
    expectTypeOf<AxiosResponse030>().toExtend<StreamedAxiosResponse>();
    expectTypeOf<AxiosResponse120>().toExtend<StreamedAxiosResponse>();
    // @ts-expect-error the body alone has neither status nor headers
    throwStreamErrors(new ReadableStream());
  });
});

describe('isVeniceAxiosError', () => {
  test('types status and body by code', () => {
    const caught: unknown = undefined;
    if (isVeniceAxiosError(caught, 'CONTENT_POLICY_VIOLATION')) {
      expectTypeOf(caught).toEqualTypeOf<VeniceAxiosErrorByCode['CONTENT_POLICY_VIOLATION']>();
      expectTypeOf(caught.response.status).toEqualTypeOf<400 | 403 | 422>();
      expectTypeOf(caught.response.data.suggested_prompt).toEqualTypeOf<string | undefined>();
    }
    if (isVeniceAxiosError(caught, 'PAYLOAD_TOO_LARGE', 'MODEL_OVERLOADED')) {
      expectTypeOf(caught.response.status).toEqualTypeOf<413 | 422 | 429 | 503 | 529>();
    }
  });

  test('types the response without a code', () => {
    const caught: unknown = undefined;
    if (isVeniceAxiosError(caught)) {
      expectTypeOf(caught).toExtend<AxiosError>();
      expectTypeOf(caught.response).toEqualTypeOf<AxiosResponse<unknown>>();
    }
  });

  test('rejects a misspelled code', () => {
    // @ts-expect-error a misspelt code
    isVeniceAxiosError(undefined, 'MODEL_OVERLOADET');
  });
});
