import OpenAI, { AzureOpenAI, type ClientOptions } from 'openai';
import { expectTypeOf, test } from 'vitest';
import { withVeniceErrors } from '../../src/index.js';

declare const apiKey: string;
const baseURL = 'https://api.venice.ai/api/v1';

test('accepts the options of a client', () => {
  new OpenAI(withVeniceErrors({ apiKey, baseURL }));
  new OpenAI(
    withVeniceErrors({ apiKey, baseURL, maxRetries: 1, timeout: 5_000, defaultHeaders: { a: 'b' } }),
  );
  new OpenAI(
    withVeniceErrors(
      { apiKey, baseURL },
      { isVenice: (url) => url.startsWith(baseURL), maxRetryAfterMs: 5_000 },
    ),
  );
  new OpenAI({ ...withVeniceErrors({ apiKey, baseURL }), timeout: 5_000 });
  new OpenAI(withVeniceErrors(withVeniceErrors({ apiKey, baseURL })));
  new AzureOpenAI(withVeniceErrors({ apiKey, endpoint: baseURL, apiVersion: '2026-01-01', deployment: 'd' }));
});

test('accepts options that are declared elsewhere', () => {
  const declared: ClientOptions = { apiKey };
  new OpenAI(withVeniceErrors(declared));
  const inferred = { apiKey, baseURL };
  new OpenAI(withVeniceErrors(inferred));
  const wrapped = withVeniceErrors({ apiKey, baseURL });
  new OpenAI(wrapped);
  expectTypeOf(wrapped).toEqualTypeOf<ClientOptions>();
});

test('accepts a custom `fetch` of the type that the client expects', () => {
  const declared: ClientOptions = { apiKey };
  new OpenAI(withVeniceErrors({ apiKey, ...(declared.fetch ? { fetch: declared.fetch } : {}) }));
  // @ts-expect-error not a fetch
  new OpenAI(withVeniceErrors({ apiKey, fetch: 'node-fetch' }));
});

test('accepts the options of a subclass', () => {
  class Subclass extends OpenAI {
    constructor(options: ClientOptions & { readonly tenant: string }) {
      super(withVeniceErrors(options));
    }
  }
  new Subclass(withVeniceErrors({ apiKey, tenant: 't' }));
  // @ts-expect-error misspelled
  new Subclass(withVeniceErrors({ apiKey, tenat: 't' }));
});

test('rejects a misspelled option', () => {
  // @ts-expect-error misspelled
  new OpenAI(withVeniceErrors({ apiKey, basURL: baseURL }));
  // @ts-expect-error misspelled
  new AzureOpenAI(withVeniceErrors({ apiKey, endpont: baseURL, apiVersion: '2026-01-01' }));
  // @ts-expect-error misspelled
  withVeniceErrors({ apiKey, basURL: baseURL });
  // @ts-expect-error of another type
  new OpenAI(withVeniceErrors({ apiKey: 7, baseURL }));
  // @ts-expect-error misspelled
  withVeniceErrors({ apiKey }, { isVenise: () => true });
});
