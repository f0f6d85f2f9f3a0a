import { describe, expect, test } from 'vitest';
import {
  type AnyVeniceError,
  toVeniceError,
  veniceErrorDefinitions,
  veniceErrorFromJSON,
} from '../../src/index.js';
import {
  logLevelOf,
  type ReportedError,
  returnStatusOf,
  toFingerprint,
  toFormErrors,
  toLogRecord,
  toOpenTelemetryAttributes,
  toProblemDetails,
  toUserMessage,
} from '../../src/report.js';
import { hostileValues } from '../support/hostile-values.js';

const coded = Object.entries(veniceErrorDefinitions).map(([code, { status, message }]) => ({
  code,
  error: toVeniceError({ status, body: { error: { code, message } } }),
}));
const errors: readonly AnyVeniceError[] = [
  ...coded.map(({ error }) => error),
  ...Array.from({ length: 200 }, (_, index) => toVeniceError({ status: 400 + index })),
  toVeniceError({}),
  toVeniceError({ status: 200 }),
];

/** Returns an error with some fields of a record changed, as another version or another program could send it. */
function revived(changes: Readonly<Record<string, unknown>>): AnyVeniceError {
  const record = toVeniceError({ status: 429, body: { error: 'Rate limit exceeded' } }).toJSON();
  const error = veniceErrorFromJSON({ ...record, ...changes });
  if (error === undefined) throw new Error('not a record');
  return error;
}

const newer = revived({
  code: 'MODEL_ON_HOLIDAY',
  family: 'leisure',
  action: 'send-flowers',
  actions: ['send-flowers', 'wait'],
  charged: 'perhaps',
  logLevel: 'debug',
  matchedBy: 'intuition',
});

const helpers: Readonly<Record<string, (error: ReportedError) => unknown>> = {
  logLevelOf: (error) => logLevelOf(error),
  returnStatusOf,
  toFingerprint,
  toFormErrors,
  toLogRecord: (error) => toLogRecord(error),
  toOpenTelemetryAttributes,
  toProblemDetails: (error) => toProblemDetails(error),
  toUserMessage: (error) => toUserMessage(error),
};

describe('every report', () => {
  test('is the same for an error, its record and the revived record', () => {
    for (const error of errors) {
      const record = error.toJSON();
      const again = veniceErrorFromJSON(JSON.parse(JSON.stringify(record)));
      for (const [name, report] of Object.entries(helpers)) {
        if (name === 'toLogRecord') continue;
        expect(report(record), name).toEqual(report(error));
        expect(again && report(again), name).toEqual(report(error));
      }
    }
  });

  test.each(Object.entries(helpers))('never throws, whatever a record holds: %s', (_, report) => {
    for (const value of Object.values(hostileValues)) {
      for (const field of [
        'code',
        'action',
        'actions',
        'status',
        'details',
        'message',
        'server',
        'retryAfterMs',
      ])
        expect(() => report({ ...newer.toJSON(), [field]: value() })).not.toThrow();
      expect(() => report(value() as ReportedError)).not.toThrow();
    }
  });

  test('never throws, whatever the options hold', () => {
    for (const value of [() => null, ...Object.values(hostileValues)]) {
      const options = value() as undefined;
      const inside = { messages: options, levels: options, type: options, detail: options };
      for (const given of [options, inside]) {
        expect(toUserMessage(newer, given)).toMatch(/\w/);
        expect(logLevelOf(newer, given)).toMatch(/\w/);
        expect(toProblemDetails(newer, given)).toMatchObject({ status: 503, type: expect.any(String) });
      }
      const record = { ...newer.toJSON(), message: value() };
      expect(() => toLogRecord(record as ReportedError, new Error('of a client'))).not.toThrow();
    }
  });

  test.each(Object.entries(helpers))('is plain JSON: %s', (_, report) => {
    for (const error of [...errors, newer]) {
      const value = report(error);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }
  });
});

describe('the status for the own caller', () => {
  test('is never a success, and never one of the own key, account or limit', () => {
    for (const error of errors) {
      expect([400, 404, 409, 410, 413, 422, 502, 503, 504], String(error.code)).toContain(
        returnStatusOf(error),
      );
    }
  });

  test.each([
    [{ status: 401, body: { error: 'Authentication failed' } }, 502],
    [{ status: 402, body: { error: 'Authentication required' } }, 502],
    [{ status: 403, body: {} }, 502],
    [{ status: 402, body: { error: 'Insufficient USD or Diem balance to complete request.' } }, 502],
    [{ status: 429, body: { error: 'Rate limit exceeded' } }, 503],
    [{ status: 429, body: { error: 'The model is currently overloaded. Please try again later.' } }, 503],
    [{ status: 529, body: {} }, 503],
    [{ status: 504, body: '' }, 503],
    [{ status: 504, body: { error: 'Timeout' } }, 504],
    [{ status: 504, body: { error: 'Timeout' }, route: 'POST /video/queue' }, 502],
    [{ status: 400, body: { error: 'Invalid request parameters', issues: [] } }, 400],
    [{ status: 418, body: {} }, 422],
    [{ status: 404, body: { error: 'Not found' } }, 502],
    [{ status: 404, body: { error: 'Specified model not found' } }, 422],
    [{ status: 415, body: { error: 'x' } }, 502],
    [{ status: 413, body: '<html></html>' }, 413],
    [{ status: 200, body: { error: { code: 'context_length_exceeded', message: 'Too long' } } }, 422],
    [{ status: 200, body: { error: { code: 'server_error', message: 'Failed' } } }, 503],
    [{ status: 500, body: { error: 'Inference processing failed' }, route: 'POST /video/retrieve' }, 502],
    [{}, 502],
  ])('of %j is %i', (response, status) => {
    expect(returnStatusOf(toVeniceError(response))).toBe(status);
  });

  test('of a newer error follows the first action that is known', () => {
    expect(returnStatusOf(newer)).toBe(503);
    expect(returnStatusOf(revived({ action: 'send-flowers', actions: ['send-flowers'] }))).toBe(502);
  });
});

describe('a problem document', () => {
  test('has the issues with pointers', () => {
    const issues = [
      { path: ['messages', 0, 'a/b~c d'], message: 'Required' },
      { path: [], message: 'Invalid' },
    ];
    const error = toVeniceError({ status: 400, body: { error: 'Invalid request parameters', issues } });
    expect(
      toProblemDetails(error, { detail: 'Change it.', type: 'https://example.com/p', instance: '/1' }),
    ).toEqual({
      type: 'https://example.com/p',
      title: 'Bad Request',
      status: 400,
      detail: 'Change it.',
      instance: '/1',
      code: 'INVALID_REQUEST',
      errors: [
        { detail: 'Required', pointer: '#/messages/0/a~1b~0c%20d' },
        { detail: 'Invalid', pointer: '#' },
      ],
    });
  });

  test('has nothing about the own key or account', () => {
    const headers = { 'cf-ray': 'abc-EWR' };
    const body = {
      error: 'API key USD spend limit exceeded. Your account may still have USD balance',
      details: 'x',
    };
    expect(toProblemDetails(toVeniceError({ status: 402, headers, body }))).toEqual({
      type: 'about:blank',
      title: 'Bad Gateway',
      status: 502,
      requestId: 'abc-EWR',
    });
  });

  test('has the wait in whole seconds', () => {
    const error = toVeniceError({
      status: 429,
      headers: { 'retry-after-ms': '1200' },
      body: { error: 'Rate limit exceeded' },
    });
    expect(toProblemDetails(error)).toMatchObject({
      status: 503,
      retryAfterSeconds: 2,
      code: 'RATE_LIMIT_EXCEEDED',
    });
  });

  test('has a title for every status', () => {
    for (const error of errors) expect(toProblemDetails(error).title).not.toBe('');
  });
});

describe('the text for users', () => {
  test('names no key, account or provider, and repeats nothing of the response', () => {
    const words = /\b(venice|api|key|account|balance|credit|quota|plan|wallet|provider|token|usd|diem)s?\b/i;
    for (const error of errors) {
      expect(toUserMessage(error)).not.toMatch(words);
      expect(toUserMessage(error)).not.toContain(error.message);
    }
  });

  test('depends on what to do about it', () => {
    const failed = { status: 504, body: { error: 'Timeout' } };
    expect(toUserMessage(toVeniceError(failed))).toMatch(/too long/);
    expect(toUserMessage(toVeniceError({ ...failed, route: 'POST /video/queue' }))).toMatch(/not certain/);
    expect(toUserMessage(newer)).toMatch(/Try again/);
  });

  test('can be replaced by code and by action', () => {
    const error = toVeniceError({
      status: 402,
      body: { error: 'Insufficient USD or Diem balance to complete request.' },
    });
    const action = { 'update-account': 'Gerade nicht verfügbar.' };
    expect(toUserMessage(error, { messages: action })).toBe('Gerade nicht verfügbar.');
    expect(
      toUserMessage(error, { messages: { ...action, INSUFFICIENT_BALANCE: () => 'Morgen wieder.' } }),
    ).toBe('Morgen wieder.');
    expect(
      toUserMessage(error, { messages: { MODEL_OFFLINE: 'x', INSUFFICIENT_BALANCE: () => undefined } }),
    ).toBe(toUserMessage(error));
    const refuse = (): never => {
      throw new Error('no');
    };
    expect(toUserMessage(error, { messages: { INSUFFICIENT_BALANCE: refuse, ...action } })).toBe(
      'Gerade nicht verfügbar.',
    );
  });

  test('is not looked up on a prototype', () => {
    expect(toUserMessage(revived({ code: 'constructor' }), { messages: {} })).toBe(
      toUserMessage(revived({ code: 'toString' })),
    );
  });
});

describe('attributes of OpenTelemetry', () => {
  test('follow the conventions, with one prefix for ours', () => {
    const error = toVeniceError({
      status: 503,
      headers: { 'retry-after': '5', 'cf-ray': 'abc-EWR' },
      body: { error: 'The model is at capacity. Please try again later.' },
      route: 'POST /chat/completions',
    });
    expect(toOpenTelemetryAttributes(error)).toMatchObject({
      'error.type': 'MODEL_AT_CAPACITY',
      'http.response.status_code': 503,
      'venice.error.retryable': true,
      'venice.error.retry_after_ms': 5_000,
      'venice.error.actions': ['wait', 'change-model'],
      'venice.error.request_id': 'abc-EWR',
      'venice.error.route': 'POST /chat/completions',
    });
  });

  test('have a type of few values, and no text of the response', () => {
    const type = (status?: number) =>
      toOpenTelemetryAttributes(toVeniceError({ status, body: 'a secret text' }))['error.type'];
    expect([type(418), type(200), type()]).toEqual(['418', '_OTHER', '_OTHER']);
    for (const error of errors)
      expect(JSON.stringify(toOpenTelemetryAttributes(error))).not.toContain(error.message);
    const names = Object.keys(toOpenTelemetryAttributes(newer));
    expect(
      names.filter(
        (name) => !/^(error\.type|http\.response\.status_code|venice\.error\.[a-z_.]+)$/.test(name),
      ),
    ).toEqual([]);
  });
});

describe('errors for forms', () => {
  test('are lists by path', () => {
    const issues = [
      { path: ['messages', 0, 'content'], message: 'Required' },
      { path: ['messages', 0, 'content'], message: 'Too short' },
      { path: ['__proto__'], message: 'Unknown' },
      { path: [], message: 'Invalid' },
    ];
    const { form, fields } = toFormErrors(toVeniceError({ status: 400, body: { error: 'x', issues } }));
    expect(form).toEqual(['Invalid']);
    expect(Object.entries(fields)).toEqual([
      ['messages.0.content', ['Required', 'Too short']],
      ['__proto__', ['Unknown']],
    ]);
  });

  test('have the message at the parameter that the response names', () => {
    const body = {
      error: { message: 'Too high', param: 'temperature', code: null, type: 'invalid_request_error' },
    };
    expect(toFormErrors(toVeniceError({ status: 400, body }))).toEqual({
      form: [],
      fields: { temperature: ['Too high'] },
    });
  });

  test('are empty otherwise', () => {
    expect(toFormErrors(toVeniceError({ status: 500 }))).toEqual({ form: [], fields: {} });
  });
});

describe('a fingerprint', () => {
  const of = (response: Parameters<typeof toVeniceError>[0]) => toFingerprint(toVeniceError(response));

  test('is the same for other messages, ids and waits, and another for another code or route', () => {
    const route = 'GET /characters/alan';
    const first = of({
      status: 404,
      route,
      headers: { 'cf-ray': 'a' },
      body: { error: 'Specified model not found: a' },
    });
    expect(
      of({ status: 404, route: 'GET /characters/joe', body: { error: 'Specified model not found: b' } }),
    ).toBe(first);
    expect(of({ status: 404, body: { error: 'Specified model not found: b' } })).not.toBe(first);
  });

  test('of an error without a code has no text that changes', () => {
    expect(of({ status: 500, body: { error: { code: 'dream_interrupted' } } })).toBe(
      'venice dream_interrupted',
    );
    expect(of({ status: 500, body: { error: { code: 'req_0123456789abcdef' } } })).toBe('venice HTTP 500');
    expect(of({})).toBe('venice unknown');
  });

  test('differs between all codes', () => {
    expect(new Set(coded.map(({ error }) => toFingerprint(error))).size).toBe(coded.length);
  });
});

describe('the level of a log', () => {
  test.each([
    ['update-account', 'error'],
    ['change-credentials', 'error'],
    ['contact-support', 'error'],
    ['check-outcome', 'error'],
    ['wait', 'warn'],
    ['submit-again', 'warn'],
    ['change-request', 'info'],
    ['change-model', 'info'],
    ['sign', 'info'],
  ])('follows the action: %s is %s', (action, level) => {
    const error = revived({ action, actions: [action] });
    expect(logLevelOf(error)).toBe(level);
    expect(logLevelOf(error, { levels: { [action]: 'notice' } })).toBe('notice');
  });

  test('of a newer error follows the first action that is known', () => {
    expect(logLevelOf(newer)).toBe('warn');
  });
});
