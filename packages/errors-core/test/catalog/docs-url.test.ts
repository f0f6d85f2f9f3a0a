import { describe, expect, test } from 'vitest';
import { docsUrlOf } from '../../src/catalog/addresses/docs-url.js';
import { documentation as page, site } from '../../src/generated/codes.js';
import { toVeniceError, veniceErrorCodes, veniceErrorDefinitions } from '../../src/index.js';

const documentation = 'https://docs.venice.ai/api-reference/error-codes';

const current = { documentation: page, site };

describe('the address of the page about an error', () => {
  test('is the official page as long as the site has no address', () => {
    expect(docsUrlOf('MODEL_OVERLOADED', { documentation, site: null })).toBe(documentation);
    expect(docsUrlOf(undefined, { documentation, site: null })).toBe(documentation);
  });

  test('is the page of the code once the site has an address', () => {
    const addresses = { documentation, site: 'https://example.org/errors' };
    expect(docsUrlOf('MODEL_OVERLOADED', addresses)).toBe(
      'https://example.org/errors/codes/MODEL_OVERLOADED',
    );
    expect(docsUrlOf('UNKNOWN_ERROR', addresses)).toBe('https://example.org/errors/codes/UNKNOWN_ERROR');
  });

  test('is the list of all codes for an error without a code', () => {
    const addresses = { documentation, site: 'https://example.org' };
    expect(docsUrlOf(undefined, addresses)).toBe('https://example.org/codes/');
  });

  test.each(veniceErrorCodes)('is the same in an error and in its definition: %s', (code) => {
    const error = toVeniceError({ status: 500, body: { error: { code, message: 'Failed' } } });
    expect(error.code).toBe(code);
    expect(error.docsUrl).toBe(docsUrlOf(code, current));
    expect(veniceErrorDefinitions[code].docsUrl).toBe(docsUrlOf(code, current));
  });
});
