import { describe, expect, test } from 'vitest';
import { routeOf } from '../../src/adapter.js';
import { toVeniceError } from '../../src/index.js';

function routeFrom(route: unknown): string | undefined {
  return toVeniceError({ status: 400, route: route as string }).route;
}

describe('error.route', () => {
  test.each([
    ['POST /video/retrieve', 'POST /video/retrieve'],
    ['post /video/retrieve', 'POST /video/retrieve'],
    ['POST /video/retrieve/', 'POST /video/retrieve'],
    ['POST /video/retrieve?queue_id=1&model=a/b', 'POST /video/retrieve'],
    [`POST /video/retrieve?${'x'.repeat(10_000)}`, 'POST /video/retrieve'],
    ['POST /video/retrieve#top', 'POST /video/retrieve'],
    ['GET /characters/{slug}', 'GET /characters/{slug}'],
    ['GET /characters/alan-watts', 'GET /characters/{slug}'],
    ['GET /characters/alan-watts/reviews?page=2', 'GET /characters/{slug}/reviews'],
    ['get /api_keys/rate_limits', 'GET /api_keys/rate_limits'],
    ['GET /api_keys/5f1b', 'GET /api_keys/{id}'],
    ['DELETE /characters/alan-watts', 'DELETE /characters/alan-watts'],
    ['POST /route/of/tomorrow', 'POST /route/of/tomorrow'],
    ['POST /api/v1/image/generate', 'POST /image/generate'],
    ['get https://api.venice.ai/api/v1/characters/alan-watts/?a=1', 'GET /characters/{slug}'],
    ['GET http://127.0.0.1:8080/proxy/api/v1/models?type=image', 'GET /models'],
  ])('for %s is %s', (route, expected) => {
    expect(routeFrom(route)).toBe(expected);
  });

  test.each([
    '',
    ' ',
    'POST',
    '/video/retrieve',
    'POST video/retrieve',
    ' /video/retrieve',
    '123 /video/retrieve',
    'POST /video retrieve',
    'POST  /video/retrieve',
    'https://api.venice.ai/api/v1/models',
    `GET /${'x'.repeat(1_000)}`,
    undefined,
    null,
    7,
    ['POST /video/retrieve'],
  ])('is undefined for %j', (route) => {
    expect(routeFrom(route)).toBeUndefined();
  });
});

describe('the route of an adapter is read from method and URL', () => {
  test.each([
    ['POST', 'https://api.venice.ai/api/v1/video/retrieve', 'POST /video/retrieve'],
    ['get', 'https://api.venice.ai/api/v1/characters/alan-watts/?a=/api/v1/models', 'GET /characters/{slug}'],
    ['GET', 'http://127.0.0.1:8080/proxy/api/v1/models?type=image', 'GET /models'],
    ['GET', '/api/v1/models', 'GET /models'],
  ])('%s %s', (method, url, route) => {
    expect(routeOf(method, url)).toBe(route);
  });

  test('a URL may be an object', () => {
    expect(routeOf('GET', new URL('https://api.venice.ai/api/v1/models?type=image'))).toBe('GET /models');
  });

  test.each<[unknown, unknown]>([
    [Symbol('GET'), '/api/v1/models'],
    ['GET', Symbol('/api/v1/models')],
    ['GET', undefined],
    [undefined, '/api/v1/models'],
    ['GET', { toString: null }],
  ])('and is undefined for values of other types, without throwing: %o', (method, url) => {
    expect(routeOf(method as string, url as string)).toBeUndefined();
  });

  test.each([
    'https://example.com/models',
    'https://example.com/?next=/api/v1/models',
    '',
    '/api/v1',
    '/api/v1/',
  ])('and is undefined for %j', (url) => {
    expect(routeOf('GET', url)).toBeUndefined();
  });
});
