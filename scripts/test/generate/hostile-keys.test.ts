import { readErrorRecord } from '@venice/errors-core/recognizer';
import { describe, expect, test } from 'vitest';
import { requireModel } from '../../src/catalog/read-model.js';
import { generate } from '../../src/generate/generate.js';
import { changed, REQUEST } from '../catalog/support/small-catalog.js';
import { parseEmitted, statementsThatAct, valueOf } from './support/emitted-code.js';

/** Names of properties that every object has; `__proto__` sets the prototype. */
const NAMES = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];
const FIELDS = NAMES.filter((name) => name !== '__proto__');

const codes = NAMES.map((name) => ({ code: name, source: 'wire', details: { valueOf: name } }));
const messages = NAMES.flatMap((name) => [name, `The ${name} is {constructor} here`]).map((text) => ({
  text,
  source: 'wire',
}));
const fields = FIELDS.map((name) => [
  name,
  { from: name, type: 'string', summary: 'A part.', source: 'wire' },
]);

/** JSON is YAML. */
const catalog = changed(
  [
    REQUEST,
    'fields: {}\n    wire: { codes: [], messages: [] }',
    `fields: ${JSON.stringify(Object.fromEntries(fields))}\n    wire: ${JSON.stringify({ codes, messages })}`,
  ],
  [
    REQUEST,
    '{ error: "Invalid request" }',
    JSON.stringify({ error: 'Invalid request', ...Object.fromEntries(FIELDS.map((name) => [name, name])) }),
  ],
);
const { files = new Map<string, string>(), problems } = generate(catalog);

function read(body: unknown): ReturnType<typeof readErrorRecord> {
  const { tables } = requireModel(catalog);
  return readErrorRecord({ status: 400, body }, tables, { documentation: '', site: null });
}

function keysOf(path: string, name: string, key?: string): string[] {
  const file = parseEmitted(files).find((candidate) => candidate.getFilePath().endsWith(path));
  const value = file === undefined ? {} : Object(valueOf(file, name));
  return Object.keys(key === undefined ? value : Object(value[key]));
}

describe('a name that every object has', () => {
  test('sets no prototype in generated code', () => {
    expect(problems).toEqual([]);
    expect(parseEmitted(files).flatMap(statementsThatAct)).toEqual([]);
    expect(files.get('packages/errors-core/src/generated/tables/messages.ts')).toContain("['__proto__']: {");
  });

  test('is in the tables of messages, wire codes, details and fields', () => {
    const folded = NAMES.map((name) => name.toLowerCase());
    const capitals = NAMES.map((name) => name.toUpperCase());
    expect(keysOf('/messages.ts', 'whole')).toEqual(expect.arrayContaining(folded));
    expect(keysOf('/messages.ts', 'templates')).toEqual(expect.arrayContaining(folded.slice(1)));
    expect(keysOf('/wire-codes.ts', 'wireCodes')).toEqual(expect.arrayContaining(capitals));
    expect(keysOf('/wire-codes.ts', 'wireCodeDetails')).toEqual(expect.arrayContaining(capitals));
    expect(files.get('packages/errors-core/src/generated/tables/fields.ts')).toContain("name: 'constructor'");
  });

  test.each(NAMES)('is recognized as a message, in a message and as a wire code: %s', (name) => {
    expect(read({ error: name })).toMatchObject({ code: 'INVALID_REQUEST', matchedBy: 'message' });
    expect(read({ error: `The ${name} is red here` }).details).toEqual({ constructor: 'red' });
    expect(read({ error: { code: name, message: '?' } })).toMatchObject({
      code: 'INVALID_REQUEST',
      matchedBy: 'code',
      details: { valueOf: name },
    });
  });

  test('is no field of an error that has no value for it', () => {
    expect(Object.keys(read({ error: 'Invalid request' }).details)).toEqual([]);
  });
});
