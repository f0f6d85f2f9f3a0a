import { expect, test } from 'vitest';
import { decodeFile, decodeText, partsOf } from '../../src/browser/decode-input.js';

const overloaded = '{"error":"The model is currently overloaded. Please try again later."}';
const offline = '{"error":"The model is temporarily offline. Please try again later."}';
const secret = 'k7J2m9Qx4Lw8Zt5Rv3Bn';

test('describes one error in full, without a table', () => {
  const { count, errors, table } = decodeText(`HTTP/1.1 429 Too Many Requests\n\n${overloaded}`);
  expect([count, table]).toEqual([1, undefined]);
  expect(errors.map(({ report, issue }) => [report.title, issue])).toEqual([['MODEL_OVERLOADED', undefined]]);
});

test('counts several in a table, and describes the first of each kind', () => {
  const { errors, kinds, table } = decodeText([overloaded, offline, overloaded].join('\n'));
  expect(kinds).toBe(2);
  expect(errors.map(({ report }) => report.title)).toEqual(['MODEL_OVERLOADED', 'MODEL_OFFLINE']);
  expect(table?.rows.map(([code, count]) => [code, count])).toEqual([
    ['MODEL_OVERLOADED', '2'],
    ['MODEL_OFFLINE', '1'],
  ]);
});

test('writes a masked report about a response without a code', () => {
  const { errors } = decodeText(
    `HTTP/1.1 418 Teapot\nauthorization: Bearer ${secret}\n\n{"error":"Short, ${secret}"}`,
  );
  expect(errors[0]?.issue).toContain('Short, ');
  expect(JSON.stringify(errors)).not.toContain(secret);
});

test('finds nothing in a text without an error', () => {
  expect(decodeText('It works.')).toMatchObject({ count: 0, errors: [], table: undefined });
});

test('reads a file in parts, in UTF-8 or UTF-16', async () => {
  const text = `429 ${overloaded}\n`;
  const seen: number[] = [];
  expect(await decodeFile(new Blob([text]), (bytes) => seen.push(bytes))).toMatchObject({ count: 1 });
  expect(seen.at(-1)).toBe(text.length);
  const wide = new Blob([new Uint8Array([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  expect(await decodeFile(wide, () => undefined)).toMatchObject({ count: 1 });
});

test('splits a text into words and code', () => {
  expect(partsOf('Read `details.model`.')).toEqual([
    { text: 'Read ', isCode: false },
    { text: 'details.model', isCode: true },
    { text: '.', isCode: false },
  ]);
});
