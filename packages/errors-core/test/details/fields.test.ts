import { describe, expect, test } from 'vitest';
import { type Issue, toVeniceError } from '../../src/index.js';

function issuesOf(body: unknown, status = 400): readonly Issue[] | undefined {
  return toVeniceError({ status, body }).details.issues;
}

describe('issues are one list, whatever shape they were sent in:', () => {
  const tooLong = { path: ['messages', 0, 'content'], message: 'Too long', code: 'too_big' };
  const sent = { code: 'too_big', maximum: 4096, path: ['messages', 0, 'content'], message: 'Too long' };
  const tree = { _errors: [], messages: { 0: { content: { _errors: ['Too long'] } } } };
  const error = 'Invalid request parameters';

  test.each<[string, unknown, readonly Issue[]]>([
    ['a list', { error, issues: [sent] }, [tooLong]],
    ['a tree', { error, details: tree }, [{ path: ['messages', '0', 'content'], message: 'Too long' }]],
    ['list and tree', { error, details: tree, issues: [sent] }, [tooLong]],
    [
      'the members of a union',
      { error, issues: [{ path: [], message: 'Invalid input', unionErrors: [{ issues: [sent] }] }] },
      [tooLong],
    ],
    [
      'under `context`, as in March 2025',
      { error, details: tree, context: { errorCode: 'INVALID_REQUEST', issues: [sent] } },
      [tooLong],
    ],
    ['in place of the message, as in November 2024', { error: [sent] }, [tooLong]],
    [
      'a plain message',
      { error, details: 'The width must be even.' },
      [{ path: [], message: 'The width must be even.' }],
    ],
    ['a list without a message', { issues: [sent] }, [tooLong]],
    [
      'a list and a tree with more',
      { error, details: { ...tree, model: { _errors: ['Required'] } }, issues: [sent] },
      [tooLong, { path: ['model'], message: 'Required' }],
    ],
  ])('%s', (_form, body, issues) => {
    expect(issuesOf(body)).toEqual(issues);
    expect(toVeniceError({ status: 400, body }).code).toBe('INVALID_REQUEST');
  });

  test.each<[string, object]>([
    ['empty `details`', { error, details: '' }],
    ['an empty list', { error, issues: [] }],
    ['an error object', { error: { message: error, type: 'invalid_request_error' } }],
    ['`details` about something else', { error, details: { supported_voices: ['Aria'] } }],
  ])('and are undefined for %s', (_form, body) => {
    expect(issuesOf(body)).toBeUndefined();
  });
});

describe('the requirements of x402', () => {
  const accepts = [{ scheme: 'exact', network: 'eip155:8453', amount: '5000000', payTo: '0x0' }];
  const challenge = { x402Version: 2, accepts, error: 'Zahlung nötig' };
  const header = Buffer.from(JSON.stringify(challenge)).toString('base64');

  test('are read from the body', () => {
    const error = toVeniceError({ status: 402, body: { x402Version: 2, accepts } });
    expect(error).toMatchObject({ code: 'X402_TOP_UP_PAYMENT_REQUIRED', matchedBy: 'shape' });
    expect(error.details).toEqual({ x402Version: 2, requirements: accepts });
  });

  test('come with the ways to sign in if a credential is missing', () => {
    const body = {
      x402Version: 2,
      error: 'Payment required',
      accepts,
      authOptions: { apiKey: { header: 'Authorization' } },
      extensions: { 'sign-in-with-x': { info: { domain: 'api.venice.ai' } } },
    };
    const error = toVeniceError({ status: 402, body });
    expect(error).toMatchObject({ code: 'AUTHENTICATION_REQUIRED', family: 'authentication' });
    expect(error.details).toEqual({
      x402Version: 2,
      requirements: accepts,
      authOptions: body.authOptions,
      signInWithX: { info: { domain: 'api.venice.ai' } },
    });
  });

  test.each(['Authentication required', 'Insufficient x402 balance'])(
    'are read from the base64 header: %s',
    (message) => {
      const error = toVeniceError({
        status: 402,
        headers: { 'PAYMENT-REQUIRED': header },
        body: { error: message },
      });
      expect(error.details).toEqual({ paymentRequired: challenge });
    },
  );

  test.each(['', '%%%', 'e30', 'bm90IEpTT04=', '{"x402Version":2}'])(
    'are not read from a header without any: %j',
    (value) => {
      const headers = { 'payment-required': value };
      const { details } = toVeniceError({ status: 402, headers, body: { error: 'Authentication required' } });
      expect(details).toEqual(value === 'e30' ? { paymentRequired: {} } : {});
    },
  );

  test('come with the balance of the wallet if it is too low', () => {
    const body = {
      error: 'Payment required',
      code: 'PAYMENT_REQUIRED',
      reason: 'insufficient_balance',
      currentBalanceUsd: 0.04,
      minimumBalanceUsd: 0.1,
      suggestedTopUpUsd: 10,
      minimumTopUpUsd: 5,
      supportedTokens: ['USDC'],
      supportedChains: ['base', 'solana'],
    };
    const { error: _message, code: _code, ...fields } = body;
    expect(toVeniceError({ status: 402, body })).toMatchObject({
      code: 'INSUFFICIENT_BALANCE',
      details: fields,
    });
  });
});

describe('a retired endpoint', () => {
  const headers = {
    Deprecation: '@1783555200',
    Sunset: 'Wed, 16 Sep 2026 00:00:00 GMT',
    Link: '</api/v1/billing/usage-history>; rel="successor-version"',
  };
  const expected = { deprecation: headers.Deprecation, sunset: headers.Sunset, link: headers.Link };

  test('has the date of its retirement and its replacement', () => {
    const body = {
      error: 'GET /api/v1/billing/usage has been removed. Use GET /api/v1/billing/usage-history.',
    };
    expect(toVeniceError({ status: 410, headers, body })).toMatchObject({
      code: 'ENDPOINT_RETIRED',
      matchedBy: 'message',
      details: { ...expected, replacement: 'GET /api/v1/billing/usage-history' },
    });
  });

  test('is recognized by its status, whatever the message is', () => {
    const error = toVeniceError({ status: 410, headers, body: { error: 'Gone' } });
    expect(error).toMatchObject({ code: 'ENDPOINT_RETIRED', matchedBy: 'status', retryable: false });
    expect(error.details).toEqual(expected);
  });

  test('is not recognized by the headers of a route that will be retired later', () => {
    const error = toVeniceError({ status: 400, headers, body: { error: 'Invalid request parameters' } });
    expect(error).toMatchObject({ code: 'INVALID_REQUEST', details: {} });
  });
});

describe('other fields contain', () => {
  test('the subject of a consent', () => {
    const consent = { consent_version: 'v2.0', policy_text: 'You own all media.' };
    const body = {
      error: { code: 'needs_consent', message: 'Seedance consent is required for this request.' },
      consent_flow: 'seedance',
      face_media_roles: ['reference_image'],
      consent,
      docs_url: 'https://docs.venice.ai/guides/media/seedance-face-consent',
    };
    expect(toVeniceError({ status: 409, body }).details).toEqual({
      consentFlow: 'seedance',
      faceMediaRoles: ['reference_image'],
      consent,
      consentDocsUrl: body.docs_url,
    });
  });

  test('whether an attestation verified', () => {
    const body = { error: 'TEE attestation verification failed', verified: false };
    expect(toVeniceError({ status: 502, body })).toMatchObject({
      code: 'TEE_ATTESTATION_FAILED',
      details: { verified: false },
    });
  });

  test('the hint of a provider', () => {
    const body = { error: 'The clip could not be decoded.', credits_refunded: true, hint: 'Use H.264.' };
    expect(toVeniceError({ status: 422, body })).toMatchObject({
      code: 'GENERATION_FAILED',
      creditsRefunded: true,
      details: { hint: 'Use H.264.' },
    });
  });

  test('all voices of the body, rather than the few in the message', () => {
    const body = {
      error: 'Voice "eve" is not supported by model "tts". Try using a supported voice: Aria.',
      details: { supported_voices: ['Aria', 'Roger', 'Sarah'] },
    };
    expect(toVeniceError({ status: 400, body }).details).toEqual({
      supportedVoices: ['Aria', 'Roger', 'Sarah'],
    });
  });

  test('the recommended model of the body, rather than that in the message', () => {
    const message =
      'The selected model provider rejected this request due to its content policies. Credits have been refunded. Try using wan-2-6 instead.';
    const body = { error: { message, type: 'provider_content_policy', recommended_model: 'wan-2-7' } };
    expect(toVeniceError({ status: 422, body }).details).toEqual({ suggestedModels: ['wan-2-7'] });
  });

  test('the limit of the crypto RPC and its scope', () => {
    const body = { error: 'Rate limit exceeded', customMessage: 'Requests per minute exceeded' };
    const error = toVeniceError({ status: 429, headers: { 'x-ratelimit-type': 'user' }, body });
    expect(error.details).toEqual({ customMessage: body.customMessage, limitScope: 'user' });
  });
});

describe('creditsRefunded is read', () => {
  test.each<[string, object]>([
    ['next to the message', { error: 'New words', credits_refunded: true }],
    ['in the error object', { error: { message: 'New words', credits_refunded: true } }],
    ['next to the error object', { error: { message: 'New words' }, credits_refunded: true }],
    ['in a failed response', { response: { error: { message: 'New words', credits_refunded: true } } }],
    [
      'inside an envelope',
      { error: { message: 'x', metadata: { raw: '{"error":"y","credits_refunded":true}' } } },
    ],
  ])('%s', (_place, body) => {
    expect(toVeniceError({ status: 422, body }).creditsRefunded).toBe(true);
  });
});

describe('server', () => {
  const serverOf = (headers: object) => toVeniceError({ status: 500, headers, body: {} }).server;

  test('has the version and host of the response headers', () => {
    expect(serverOf({ 'X-Venice-Version': '20261021.1', 'X-Venice-Host-Name': 'host-1' })).toStrictEqual({
      version: '20261021.1',
      host: 'host-1',
    });
    expect(serverOf({ 'x-venice-version': '20261021.1' })).toStrictEqual({ version: '20261021.1' });
    expect(serverOf({ 'x-venice-host-name': 'host-1' })).toStrictEqual({ host: 'host-1' });
  });

  test('is undefined without these headers, or if they are empty', () => {
    expect(serverOf({ server: 'cloudflare' })).toBeUndefined();
    expect(serverOf({ 'x-venice-version': '', 'x-venice-host-name': ' ' })).toBeUndefined();
  });
});
