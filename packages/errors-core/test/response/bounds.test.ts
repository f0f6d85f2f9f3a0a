import { describe, expect, test } from 'vitest';
import { toVeniceError } from '../../src/index.js';

const MESSAGE = 'Inference processing failed';
const issue = { code: 'custom', path: ['messages', 0], message: 'Odd', expected: 'string', received: 'null' };
const manyIssues = Array.from({ length: 900 }, () => issue);
const manyKeys = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`key-${index}`, 'x']));
const longTexts = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`text-${index}`, 'x'.repeat(20_000)]),
);

describe('no amount of other data hides a message:', () => {
  test.each<[string, object]>([
    ['many issues before it', { issues: manyIssues, error: MESSAGE }],
    ['many issues before its object', { issues: manyIssues, error: { message: MESSAGE } }],
    [
      'many lists before its object',
      { details: manyIssues, errors: manyIssues, error: { message: MESSAGE } },
    ],
    ['many keys before it', { ...manyKeys, error: MESSAGE }],
    ['many keys in its object', { error: { ...manyKeys, message: MESSAGE } }],
    [
      'many lists of unknown names',
      { ...mapValues(longTexts, () => manyIssues), error: { message: MESSAGE } },
    ],
    ['many long texts before it', { ...longTexts, error: MESSAGE }],
    ['many long texts before its object', { ...longTexts, error: { ...longTexts, message: MESSAGE } }],
    ['many results before it', [{ id: 1, output: manyIssues }, { error: MESSAGE }]],
    ['a list behind', { error: { message: MESSAGE, details: manyIssues }, issues: manyIssues }],
    [
      'an envelope',
      {
        data: manyIssues,
        error: {
          message: 'Provider returned error',
          metadata: { ...manyKeys, raw: JSON.stringify({ error: MESSAGE }) },
        },
      },
    ],
  ])('%s', (_name, body) => {
    for (const sent of [body, JSON.stringify(body)]) {
      const error = toVeniceError({ status: 500, body: sent });
      expect(error.message).toBe(MESSAGE);
      expect(error.code).toBe('INFERENCE_FAILED');
      expect(JSON.stringify(error.body).length).toBeLessThan(250_000);
    }
  });

  test('and the keys of the body keep their order', () => {
    const body = { prompt: 'x'.repeat(2_000), list: [1, 2], error: MESSAGE, id: 7 };
    expect(JSON.stringify(toVeniceError({ status: 500, body }).body)).toBe(JSON.stringify(body));
  });
});

function mapValues(object: object, valueOf: () => unknown): object {
  return Object.fromEntries(Object.keys(object).map((key) => [key, valueOf()]));
}

describe('a text that is cut is well-formed', () => {
  const pairs = '😀'.repeat(30_000);

  test.each(['', 'x', 'xx'])('wherever the cut is: %j', (start) => {
    const text = start + pairs;
    const error = toVeniceError({
      status: 500,
      headers: { 'cf-ray': text },
      body: { error: text, [start + 'list']: [text, text, text, text, text, text] },
    });
    expect(JSON.stringify(error)).not.toMatch(/\\ud[89a-f]/i);
    expect(error.message.length).toBeGreaterThan(16_000);
    for (const body of [text, `<html><title>${text}`, `{"error":"${text}`]) {
      expect(JSON.stringify(toVeniceError({ status: 502, body }))).not.toMatch(/\\ud[89a-f]/i);
    }
    const captured = toVeniceError({ status: 404, body: { error: `Specified model not found: ${text}` } });
    expect(JSON.stringify(captured)).not.toMatch(/\\ud[89a-f]/i);
  });

  // Engines before ES2024 have no `isWellFormed`.
  test.each([true, false])(
    'and so is a text with lone surrogates, in engines that check texts: %s',
    (checks) => {
      const native = Reflect.getOwnPropertyDescriptor(String.prototype, 'isWellFormed');
      if (!checks) Reflect.deleteProperty(String.prototype, 'isWellFormed');
      try {
        const error = toVeniceError({
          status: 500,
          body: '{"error":"\\ud83d broken","\\udc00":"\\ud800","a":"😀"}',
        });
        expect(error.message).toBe('\ufffd broken');
        expect(error.body).toEqual({ error: '\ufffd broken', '\ufffd': '\ufffd', a: '😀' });
      } finally {
        Reflect.defineProperty(String.prototype, 'isWellFormed', { ...native });
      }
    },
  );
});

describe('JSON inside a JSON string is read alike as text and as value:', () => {
  test.each<[string, unknown]>([
    ['an error', JSON.stringify({ error: MESSAGE })],
    ['an error in two strings', JSON.stringify(JSON.stringify({ error: MESSAGE }))],
    ['a message', 'Service unavailable'],
    ['a message in two strings', '"Service unavailable"'],
    ['a number', '429'],
    ['null', 'null'],
    ['JSON that is cut off', '{"error":"Inference proc'],
    ['an empty string', ''],
    ['a blank string', '  '],
    ['a page', '<html><title>Bad gateway</title></html>'],
  ])('%s', (_name, value) => {
    const asValue = toVeniceError({ status: 500, body: value });
    const asText = toVeniceError({ status: 500, body: JSON.stringify(value) });
    expect(asText.toJSON()).toStrictEqual(asValue.toJSON());
  });

  test('and is recognized', () => {
    const body = JSON.stringify(JSON.stringify(JSON.stringify({ error: MESSAGE })));
    expect(toVeniceError({ status: 500, body }).code).toBe('INFERENCE_FAILED');
  });
});

describe('negative zero', () => {
  test('is zero in all numbers', () => {
    const error = toVeniceError({
      status: 503,
      headers: {
        'x-ratelimit-remaining-requests': '-0',
        'x-ratelimit-limit-requests': '-0',
        'x-ratelimit-reset-requests': '60',
      },
      body: '{"error":"The model is at capacity. Please try again later.","retry_after":-0,"list":[-0]}',
    });
    expect(error.retryAfterMs).toBe(0);
    expect(Object.is(error.retryAfterMs, 0)).toBe(true);
    expect(Object.is(error.rateLimit?.requests?.limit, 0)).toBe(true);
    expect(Object.is(error.rateLimit?.requests?.remaining, 0)).toBe(true);
    expect(structuredClone(error.body)).toStrictEqual({
      ...(error.body as object),
      retry_after: 0,
      list: [0],
    });
  });

  test.each(['-0', '-0.0', '-0e5'])('is zero in a header: %s', (wait) => {
    const body = { error: 'The model is at capacity. Please try again later.' };
    for (const header of ['retry-after', 'retry-after-ms']) {
      const { retryAfterMs } = toVeniceError({ status: 503, headers: { [header]: wait }, body });
      expect(Object.is(retryAfterMs, 0)).toBe(true);
    }
  });
});
