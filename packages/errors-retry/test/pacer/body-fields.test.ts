import { expect, test } from 'vitest';
import { readBodyFields } from '../../src/pacer/request/body-fields.js';

test.each([
  { model: 'm', user: 'u' },
  { messages: [{ role: 'user', content: '"model":"x"', model: 'inner' }], model: 'm', user: 'a"b\\c\u00e9' },
  { user: 'u', nested: { user: 'inner', deep: [[{ model: 'x' }]] } },
  { model: 5, user: null, other: 'x' },
  { text: '{"model":"x"}', value: '\\', model: '\\"' },
  { user: '', model: 'm\n' },
  {},
])('reads the same as a parser: %o', (body) => {
  const { model, user } = body as Record<string, unknown>;
  const expected = {
    model: typeof model === 'string' ? model : undefined,
    user: typeof user === 'string' ? user : undefined,
  };
  expect(readBodyFields(JSON.stringify(body))).toEqual(expected);
  expect(readBodyFields(JSON.stringify(body, null, 2))).toEqual(expected);
});

test('knows all white space of JSON, and no other', () => {
  expect(readBodyFields('{"model"\t\n\r : "m","user":\t"u"}')).toEqual({ model: 'm', user: 'u' });
  expect(readBodyFields('{"model"\u00a0:"m"}')).toEqual({ model: undefined, user: undefined });
});

test.each([
  '',
  '"',
  '{"model',
  '{"model":',
  '{"model":"m',
  '[{"model":"m"}]',
  '"model":"m"',
  '{"a":"\\',
  '}}}{',
  '\0',
])('returns nothing for %j', (body) => {
  expect(readBodyFields(body)).toEqual({ model: undefined, user: undefined });
});
