import { describe, expect, test } from 'vitest';
import { report } from './support/report.js';
import { API, HEADERS, REQUEST, SHAPES, STATUSES } from './support/small-catalog.js';

describe('a name has the form of its kind', () => {
  test('codes are in capitals', () => {
    expect(report([REQUEST, '  MODEL_NOT_FOUND:', '  model_not_found:'])).toEqual([
      'catalog/errors/request.yaml:18:3  model_not_found: invalid-name model_not_found',
    ]);
  });

  test('fields are in camelCase', () => {
    expect(report([REQUEST, '      suggestions:', '      did_you_mean:'])).toEqual([
      'catalog/errors/request.yaml:32:7  MODEL_NOT_FOUND: invalid-name did_you_mean',
    ]);
  });

  test('headers are in lower case', () => {
    expect(report([HEADERS, 'cf-ray', 'CF-Ray'])).toEqual([
      'catalog/headers.yaml:2:15  headers: invalid-value header "CF-Ray"',
    ]);
    expect(
      report([REQUEST, 'route: "POST /chat', 'headers: { Retry-After: "3" }\n        route: "POST /chat']),
    ).toEqual(['catalog/errors/request.yaml:46:20  MODEL_NOT_FOUND: invalid-name Retry-After']);
  });

  test("a header's value is in quotes", () => {
    expect(
      report([REQUEST, 'route: "POST /chat', 'headers: { retry-after: 3 }\n        route: "POST /chat']),
    ).toEqual(['catalog/errors/request.yaml:46:33  MODEL_NOT_FOUND: wrong-type retry-after 3 string']);
  });

  test('paths into a body start at the body', () => {
    expect(
      report(
        [SHAPES, '$.error.message: string', 'error.message: string'],
        [SHAPES, 'messages: [$.error.message]', 'messages: [error.message]'],
        [SHAPES, 'containers: [$.error, $]', 'containers: [$.error, $..code]'],
      ),
    ).toEqual([
      'catalog/shapes.yaml:10:37  shapes: invalid-name error.message',
      'catalog/shapes.yaml:11:16  shapes: invalid-value messages[0] "error.message"',
      'catalog/shapes.yaml:14:27  shapes: invalid-value containers[1] "$..code"',
    ]);
  });

  test('statuses are numbers or classes of them', () => {
    expect(report([STATUSES, '"5xx"', '"5x"'])).toEqual([
      'catalog/statuses.yaml:6:3  statuses: invalid-name 5x',
    ]);
  });

  test('routes have a method and a path', () => {
    expect(report([REQUEST, '"POST /chat/completions"', '"/chat/completions"'])).toEqual([
      'catalog/errors/request.yaml:46:16  MODEL_NOT_FOUND: invalid-value route "/chat/completions"',
    ]);
    expect(report([API, '"GET /models"', '"/models"'])).toEqual([
      'catalog/api.yaml:5:3  api: invalid-name /models',
    ]);
  });
});

describe('the base URL is complete', () => {
  test('not without a host', () => {
    expect(report([API, 'https://api.venice.ai/api/v1', 'api/v1'])).toEqual([
      'catalog/api.yaml:1:10  api: invalid-value baseUrl "api/v1"',
    ]);
  });

  test.each(['https://api.venice.ai', 'https://api.venice.ai/'])('not without a path: %s', (baseUrl) => {
    expect(report([API, 'https://api.venice.ai/api/v1', baseUrl])).toEqual([
      'catalog/api.yaml:1:10  api: base-url-without-path',
    ]);
  });
});
