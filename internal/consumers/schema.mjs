// `node schema.mjs <folder of ajv>` checks the installed errors.json with the installed JSON Schema.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , ajv] = process.argv;
const { Ajv2020 } = createRequire(import.meta.url)(path.join(ajv, 'dist', '2020.js'));

const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(
  await read('@venice/errors-core/errors.schema.json'),
);
const errors = await read('@venice/errors-core/errors.json');

assert.ok(validate(errors), JSON.stringify(validate.errors, undefined, 2));
// A schema that accepts anything would accept this too.
assert.ok(!validate({ ...errors, formatVersion: 'none' }), 'a wrong version is refused');

async function read(specifier) {
  return JSON.parse(await readFile(fileURLToPath(import.meta.resolve(specifier)), 'utf8'));
}
