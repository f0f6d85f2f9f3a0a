import { describe, expect, test } from 'vitest';
import { budgetOf, limitRules } from '../../src/adapter.js';
import { type ResponseLike, toVeniceError } from '../../src/index.js';

function nameOf(response: ResponseLike): string | undefined {
  return budgetOf(toVeniceError(response))?.name;
}

describe('the error budget', () => {
  test.each<[string, ResponseLike]>([
    ['a missing model', { status: 404, body: { error: 'Specified model not found' } }],
    [
      'an empty account',
      { status: 402, body: { error: 'Insufficient USD or Diem balance to complete request' } },
    ],
    ['a refused prompt', { status: 422, body: { error: 'Your input was blocked by content moderation.' } }],
    ['a 4xx without a code', { status: 418, body: 'I am a teapot' }],
    ['an unknown field', { status: 400, body: { error: 'Invalid request parameters' } }],
    [
      'an upload of more than 25 MB',
      { status: 413, body: { error: 'File exceeds the maximum allowed size of 25 MB.' } },
    ],
  ])('counts %s', (_, response) => {
    expect(nameOf(response)).toBe('error-budget');
  });

  test.each<[string, ResponseLike]>([
    ['a failure of the server', { status: 500, body: { error: 'Inference processing failed' } }],
    ['a rate limit', { status: 429, body: { error: 'Rate limit exceeded' } }],
    [
      'an overload',
      { status: 429, body: { error: 'The model is currently overloaded. Please try again later.' } },
    ],
    ['a request without credentials', { status: 402, body: { error: 'Authentication required' } }],
    ['a wrong content type', { status: 400, body: { error: "'Content-Type' must be 'application/json'" } }],
    ['a body that is not JSON', { status: 400, body: { error: 'Invalid JSON request.' } }],
    [
      'a JSON body of more than 35 MB',
      { status: 413, body: { error: 'Request body exceeds the maximum allowed size.' } },
    ],
    ['an error inside a success', { status: 200, body: { error: 'Authentication failed' } }],
    [
      'a request that was not sent',
      { status: 401, body: { error: 'Authentication failed' }, origin: 'client' },
    ],
    ['no status', {}],
  ])('does not count %s', (_, response) => {
    expect(nameOf(response)).toBeUndefined();
  });

  test('counts what a model does not support on a budget of its own, on its routes', () => {
    const body = { issues: [{ message: 'Image content is not supported by this model.' }] };
    expect(nameOf({ status: 400, body, route: 'POST /chat/completions' })).toBe('unsupported-budget');
    expect(nameOf({ status: 400, body, route: 'POST /image/edit' })).toBe('error-budget');
  });

  test('of each name is refused with a message that names it', () => {
    for (const { name, limit, message } of limitRules.budgets) {
      const { details } = toVeniceError({ status: 429, body: { error: message } });
      expect(details).toMatchObject({
        limiter: name,
        limit: expect.toSatisfy((value) => Number(value) === limit),
      });
    }
  });
});
