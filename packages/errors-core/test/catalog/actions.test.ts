import { describe, expect, test } from 'vitest';
import { veniceErrorDefinitions } from '../../src/catalog/venice-error-definitions.js';
import {
  toVeniceError,
  type VeniceErrorAction,
  type VeniceErrorCode,
  veniceErrorCodes,
} from '../../src/index.js';

type Actions = readonly VeniceErrorAction[];

function actionsOf(status: number | undefined, body: unknown, route?: string): Actions {
  return toVeniceError({ status, body, route }).actions;
}

function byCode(code: VeniceErrorCode, route?: string): Actions {
  const { status } = veniceErrorDefinitions[code];
  return actionsOf(status, { error: { message: 'New words', code } }, route);
}

describe('the actions of a code', () => {
  test.each<[VeniceErrorCode, Actions]>([
    ['INFERENCE_FAILED', ['wait']],
    ['MODEL_AT_CAPACITY', ['wait', 'change-model']],
    ['MODEL_OFFLINE', ['change-model', 'wait']],
    ['X402_NOT_CONFIGURED', ['wait', 'change-credentials']],
    ['SETTLEMENT_FAILED', ['wait', 'sign']],
    ['UNKNOWN_ERROR', ['wait', 'contact-support']],
    ['IMAGE_EDIT_ERROR', ['check-outcome']],
    ['URL_UNREACHABLE', ['change-request', 'wait']],
    ['MEDIA_NOT_FOUND', ['submit-again']],
    ['GENERATION_FAILED', ['submit-again', 'change-request', 'change-model']],
    ['AUTHENTICATION_REQUIRED', ['change-credentials', 'sign']],
    ['UNAUTHORIZED', ['change-credentials', 'update-account']],
    ['INVALID_PAYMENT', ['sign']],
    ['INSUFFICIENT_BALANCE', ['update-account']],
    ['API_KEY_USD_SPEND_LIMIT_EXCEEDED', ['update-account', 'change-credentials']],
    ['API_ACCESS_DISABLED', ['contact-support']],
    ['REGION_RESTRICTED', ['change-model']],
    ['PRO_ONLY_MODEL', ['change-model', 'update-account']],
    ['TOO_MANY_TOKENS', ['change-request', 'change-model']],
    ['X402_WALLET_MISMATCH', ['change-request', 'sign']],
    ['CORRUPTED_IMAGE', ['change-request']],
    ['INVALID_E2EE_REQUEST', ['change-request']],
  ])('%s: %j', (code, actions) => {
    expect(byCode(code)).toEqual(actions);
  });

  test.each(veniceErrorCodes)('list wait exactly if the same request may be sent again: %s', (code) => {
    const { actions, retry, routes = {} } = veniceErrorDefinitions[code];
    expect(actions.includes('wait')).toBe(retry !== 'never');
    for (const route of Object.values(routes)) {
      expect((route.actions ?? actions).includes('wait')).toBe((route.retry ?? retry) !== 'never');
    }
  });

  test.each(veniceErrorCodes)('agree with the error: %s', (code) => {
    const { status, actions, retry } = veniceErrorDefinitions[code];
    const error = toVeniceError({ status, body: { error: { message: 'New words', code } } });
    expect(error).toMatchObject({ code, actions, action: actions[0], retryable: retry !== 'never' });
  });
});

describe('the actions of a message', () => {
  test.each([
    ['Too many failed attempts (> 999). Come back later.', 429, ['wait', 'change-request']],
    ['Rate limit exceeded. GET /x has been removed', 429, ['change-request']],
    ['Rate limit exceeded', 429, ['wait']],
    ['Query timed out - try reducing the lookback period', 504, ['change-request']],
    ['Wallet 0x12 has no staked VVV on Base', 400, ['update-account', 'change-credentials']],
    ['JWT claims are invalid', 400, ['sign']],
    ['Nonce must be exactly 32 bytes.', 502, ['change-request']],
  ])('%s', (error, status, actions) => {
    const found = toVeniceError({ status, body: { error } });
    expect(found).toMatchObject({ actions, retryable: actions.includes('wait') });
  });
});

describe('the actions on a route', () => {
  test.each<[VeniceErrorCode, string, Actions]>([
    ['RATE_LIMIT_EXCEEDED', 'GET /billing/usage', ['change-request']],
    ['RATE_LIMIT_EXCEEDED', 'POST /video/transcriptions', ['change-request']],
    ['RATE_LIMIT_EXCEEDED', 'POST /embeddings', ['wait']],
    ['REQUEST_TIMEOUT', 'GET /billing/usage-analytics', ['change-request']],
    ['REQUEST_TIMEOUT', 'POST /chat/completions', ['change-request', 'wait']],
    ['UNKNOWN_ERROR', 'POST /video/retrieve', ['submit-again']],
    ['MODEL_NOT_FOUND', 'POST /audio/voice-changer/queue', ['change-model', 'update-account']],
  ])('%s on %s: %j', (code, route, actions) => {
    expect(byCode(code, route)).toEqual(actions);
  });

  test.each<[number, string, unknown]>([
    [500, 'POST /video/retrieve', { error: 'New words' }],
    [500, 'POST /video/retrieve', undefined],
    [500, 'POST /video/retrieve', { error: { message: 'Busy', code: 'model_overloaded' } }],
    [504, 'POST /audio/voice-changer/retrieve', '<html></html>'],
  ])('whatever is sent with %i on %s, which is final there', (status, route, body) => {
    expect(toVeniceError({ status, body, route })).toMatchObject({
      actions: ['submit-again'],
      retryable: false,
    });
  });
});

describe('the actions of a status alone', () => {
  test.each<[number | undefined, Actions]>([
    [401, ['change-credentials']],
    [402, ['update-account']],
    [403, ['change-credentials']],
    [404, ['change-request']],
    [418, ['change-request']],
    [408, ['wait']],
    [429, ['wait']],
    [500, ['wait']],
    [502, ['wait']],
    [503, ['wait']],
    [504, ['wait']],
    [527, ['wait']],
    [501, ['contact-support']],
    [599, ['contact-support']],
    [302, ['contact-support']],
    [200, ['contact-support']],
    [undefined, ['contact-support']],
  ])('%s: %j', (status, actions) => {
    const error = toVeniceError({ status, body: '' });
    expect(error).toMatchObject({ code: undefined, actions, action: actions[0] });
  });
});
