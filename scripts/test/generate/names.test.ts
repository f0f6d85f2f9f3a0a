import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import { API, HEADERS, REQUEST, SHAPES, STATUSES } from './support/small-catalog.js';

describe('a name has the form of its kind', () => {
  test('codes are in capitals', async () => {
    expect(await report([REQUEST, '  MODEL_NOT_FOUND:', '  model_not_found:'])).toEqual([
      'catalog/errors/request.yaml:19:3  model_not_found: "model_not_found" is not a name that can stand here; it must match /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/',
    ]);
  });

  test('fields are in camelCase', async () => {
    expect(await report([REQUEST, '      suggestions:', '      did_you_mean:'])).toEqual([
      'catalog/errors/request.yaml:34:7  MODEL_NOT_FOUND: "did_you_mean" is not a name that can stand here; it must match /^[a-z][A-Za-z0-9]*$/',
    ]);
  });

  test('headers are in lower case', async () => {
    expect(await report([HEADERS, 'cf-ray', 'CF-Ray'])).toEqual([
      'catalog/headers.yaml:2:15  headers: "header" is "CF-Ray"; it must match /^[a-z0-9-]+$/',
    ]);
    expect(
      await report([
        REQUEST,
        'route: "POST /chat',
        'headers: { Retry-After: "3" }\n        route: "POST /chat',
      ]),
    ).toEqual([
      'catalog/errors/request.yaml:48:20  MODEL_NOT_FOUND: "Retry-After" is not a name that can stand here; it must match /^[a-z0-9-]+$/',
    ]);
  });

  test("a header's value is in quotes", async () => {
    expect(
      await report([
        REQUEST,
        'route: "POST /chat',
        'headers: { retry-after: 3 }\n        route: "POST /chat',
      ]),
    ).toEqual([
      'catalog/errors/request.yaml:48:33  MODEL_NOT_FOUND: "retry-after" is 3, which is not a text; write lower-case names, quoted values',
    ]);
  });

  test('paths into a body start at the body', async () => {
    expect(
      await report(
        [SHAPES, '$.error.message: string', 'error.message: string'],
        [SHAPES, 'messages: [$.error.message]', 'messages: [error.message]'],
        [SHAPES, 'containers: [$.error, $]', 'containers: [$.error, $..code]'],
      ),
    ).toEqual([
      'catalog/shapes.yaml:9:37  shapes: "error.message" is not a name that can stand here; it must match /^\\$(\\.[A-Za-z0-9_-]+)*$/',
      'catalog/shapes.yaml:10:16  shapes: "messages[0]" is "error.message"; it must match /^\\$(\\.[A-Za-z0-9_-]+)*$/',
      'catalog/shapes.yaml:13:27  shapes: "containers[1]" is "$..code"; it must match /^\\$(\\.[A-Za-z0-9_-]+)*$/',
    ]);
  });

  test('statuses are numbers or classes of them', async () => {
    expect(await report([STATUSES, '"5xx"', '"5x"'])).toEqual([
      'catalog/statuses.yaml:6:3  statuses: "5x" is not a name that can stand here; it must match /^([1-5]\\d\\d|[1-5]\\dx|[1-5]xx)$/',
    ]);
  });

  test('routes are a method and a path', async () => {
    expect(await report([REQUEST, '"POST /chat/completions"', '"/chat/completions"'])).toEqual([
      'catalog/errors/request.yaml:48:16  MODEL_NOT_FOUND: "route" is "/chat/completions"; write what was called, such as "POST /video/retrieve"',
    ]);
    expect(await report([API, '"GET /models"', '"/models"'])).toEqual([
      'catalog/api.yaml:5:3  api: "/models" is not a name that can stand here; it must match /^[A-Z]+ \\/\\S*$/',
    ]);
  });
});

describe('the base URL is whole', () => {
  test('not without a host', async () => {
    expect(await report([API, 'https://api.venice.ai/api/v1', 'api/v1'])).toEqual([
      'catalog/api.yaml:1:10  api: "baseUrl" is "api/v1"; write where the API lives, an address that begins with https://',
    ]);
  });

  test.each(['https://api.venice.ai', 'https://api.venice.ai/'])(
    'not without a path: %s',
    async (baseUrl) => {
      expect(await report([API, 'https://api.venice.ai/api/v1', baseUrl])).toEqual([
        'catalog/api.yaml:1:10  api: the base URL has no path; write it whole, such as https://host/api/v1',
      ]);
    },
  );
});
