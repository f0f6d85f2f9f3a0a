import { describe, expect, test } from 'vitest';
import { toVeniceError } from '../../src/index.js';

function xml(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>7QK</RequestId><HostId>x/y=</HostId></Error>`;
}

describe('the XML of a storage', () => {
  test.each([
    [403, xml('AccessDenied', 'Request has expired'), 'DOWNLOAD_LINK_EXPIRED', 'message'],
    [400, xml('ExpiredToken', 'The provided token has expired.'), 'DOWNLOAD_LINK_EXPIRED', 'code'],
    [
      404,
      '<Error xmlns="urn:x"><Code>NoSuchKey</Code><Message>It is gone.</Message></Error>',
      'DOWNLOAD_LINK_EXPIRED',
      'code',
    ],
    [403, xml('SignatureDoesNotMatch', 'The signature does not match.'), undefined, undefined],
  ])('%i %s', (status, body, code, matchedBy) => {
    expect(toVeniceError({ status, body })).toMatchObject({ code, matchedBy, body });
  });

  test('keeps its message, its code and its request id', () => {
    const error = toVeniceError({ status: 503, body: xml('SlowDown', 'Reduce your request rate.') });
    expect(error).toMatchObject({
      message: 'Reduce your request rate.',
      wireCode: 'SlowDown',
      requestId: '7QK',
      retryable: true,
    });
  });

  test.each(['<html><Code>NoSuchKey</Code></html>', '<!DOCTYPE html><Error><Code>NoSuchKey</Code></Error>'])(
    'is not an HTML page: %s',
    (body) => {
      expect(toVeniceError({ status: 404, body })).toMatchObject({ code: undefined, wireCode: undefined });
    },
  );
});

describe('the number of an error on a page of the platform', () => {
  test.each([
    [429, 'error code: 1015', 'RATE_LIMIT_EXCEEDED', true],
    [
      429,
      '<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>\n<span data-translate="error">Error</span>\n<span>1015</span></h1><h2>You are being rate limited</h2></body></html>',
      'RATE_LIMIT_EXCEEDED',
      true,
    ],
    [403, 'error code: 1020', 'BLOCKED_BY_PLATFORM', false],
    [403, '<html><body><h1>Error 1010</h1></body></html>', 'BLOCKED_BY_PLATFORM', false],
  ])('%i %s', (status, body, code, retryable) => {
    expect(toVeniceError({ status, body })).toMatchObject({ code, matchedBy: 'code', retryable });
  });

  test.each([
    [530, 'error code: 1033'],
    [429, 'There were 1015 errors'],
    [429, '<html><body><h1>Error 10150</h1></body></html>'],
  ])('another number has no code: %i %s', (status, body) => {
    expect(toVeniceError({ status, body }).code).toBeUndefined();
  });
});

test('JSON after the mark of a byte order is read as without it', () => {
  const json = '\ufeff{"error":"Authentication failed"}';
  for (const body of [json, json.slice(1)]) {
    expect(toVeniceError({ status: 401, body }).code).toBe('AUTHENTICATION_FAILED');
  }
});

describe('bytes that are not a text', () => {
  // The start of a PNG, a JPEG and a WAV file, as a client decodes them.
  test.each([
    '\ufffdPNG\r\n\u001a\n\0\0\0\rIHDR',
    '\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF\0',
    'RIFF$\ufffd\0\0WAVEfmt ',
  ])('are no message: %j', (body) => {
    const headers = { 'x-venice-is-content-violation': 'true' };
    const blocked = toVeniceError({ status: 200, headers, body });
    expect(blocked).toMatchObject({ code: 'CONTENT_POLICY_VIOLATION', body: undefined });
    expect(blocked.message).toBe(toVeniceError({ status: 200, headers }).message);
    expect(toVeniceError({ status: 502, body }).message).toBe('HTTP 502 with a body that is not text');
  });
});
