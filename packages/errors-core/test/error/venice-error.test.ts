import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { toVeniceError, VeniceError, veniceErrorFromJSON } from '../../src/index.js';

const MESSAGE = 'The model is currently overloaded. Please try again later.';
function overloaded() {
  return toVeniceError({ status: 429, body: { error: MESSAGE } });
}

describe('a VeniceError', () => {
  test('is an Error and a VeniceError', () => {
    expect(overloaded()).toBeInstanceOf(Error);
    expect(overloaded()).toBeInstanceOf(VeniceError);
  });

  test('shows its code in the first line of its stack, as Node’s own errors do', () => {
    expect(overloaded().stack?.split('\n')[0]).toBe(`VeniceError [MODEL_OVERLOADED]: ${MESSAGE}`);
    expect(toVeniceError({ status: 418, body: 'Short and stout' }).stack?.split('\n')[0]).toBe(
      'VeniceError: Short and stout',
    );
  });

  test('has a stack that starts at the call, without internal frames', () => {
    const [, first] = overloaded().stack?.split('\n') ?? [];
    expect(first).not.toContain('new VeniceError');
    expect(overloaded().stack).toContain('venice-error.test.ts');
  });

  test('is built even if `Error.prepareStackTrace` throws', () => {
    const { prepareStackTrace } = Error;
    Error.prepareStackTrace = () => {
      throw new Error('no');
    };
    try {
      const error = overloaded();
      expect(error.code).toBe('MODEL_OVERLOADED');
      expect(veniceErrorFromJSON(error.toJSON())?.code).toBe('MODEL_OVERLOADED');
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
  });

  test('formats no stack before somebody reads it', async () => {
    const { prepareStackTrace } = Error;
    let formatted = 0;
    Error.prepareStackTrace = (error) => {
      formatted++;
      return `${String(error)}, formatted`;
    };
    try {
      const error = await Promise.resolve().then(overloaded);
      const revived = veniceErrorFromJSON(JSON.parse(JSON.stringify(error)));
      expect(formatted).toBe(0);
      expect(error.stack).toBe(`VeniceError [MODEL_OVERLOADED]: ${MESSAGE}, formatted`);
      expect(revived?.stack).toBe(error.stack);
      expect(formatted).toBe(2);
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
  });

  test('keeps what `Error.prepareStackTrace` returns', () => {
    const { prepareStackTrace } = Error;
    Error.prepareStackTrace = () => ['frames'];
    try {
      expect(overloaded().stack).toEqual(['frames']);
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
  });

  test('has its code in its hidden name, and a record without it', () => {
    expect(overloaded().name).toBe('VeniceError [MODEL_OVERLOADED]');
    expect(String(overloaded())).toBe(`VeniceError [MODEL_OVERLOADED]: ${MESSAGE}`);
    expect(Object.keys(overloaded())).not.toContain('name');
    expect(overloaded().toJSON().name).toBe('VeniceError');
    expect(toVeniceError({ status: 418 }).name).toBe('VeniceError');
  });

  test('shows its code and fields when it is logged', () => {
    const shown = inspect(overloaded());
    expect(shown).toContain(`VeniceError [MODEL_OVERLOADED]: ${MESSAGE}`);
    expect(shown).toContain("code: 'MODEL_OVERLOADED'");
    expect(shown).toContain('retryAfterMs: 30000');
  });

  test('contains nothing of request and response that could include a key or a prompt', () => {
    const secret = 'Bearer sk-secret';
    const response = {
      status: 429,
      headers: { authorization: secret, 'set-cookie': [secret], 'retry-after': '3' },
      body: { error: MESSAGE },
      route: `POST /chat/completions?key=${secret}`,
      request: { headers: { authorization: secret } },
      config: { data: secret },
      cause: new Error(secret),
    };
    const error = toVeniceError(response);
    expect(error.code).toBe('MODEL_OVERLOADED');
    expect(error.cause).toBeUndefined();
    for (const name of ['headers', 'request', 'response', 'config', 'cause'])
      expect(error).not.toHaveProperty(name);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  test('is independent of the body it was built from', () => {
    const body = { error: MESSAGE, details: { a: [1] } };
    const error = toVeniceError({ status: 429, body });
    body.details.a.push(2);
    expect(error.body).toEqual({ error: MESSAGE, details: { a: [1] } });
  });
});
