import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { toVeniceError } from '@venice/errors-core';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { workspaceRoot } from '../src/workspace-root.js';

/** Reads a file of the package as it resolves after an installation. */
function published(name: string): Readonly<Record<string, unknown>> {
  return JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(`@venice/errors-core/${name}`), 'utf8'),
  );
}

const examples = join(workspaceRoot, 'examples');
const vectors = readFileSync(join(examples, 'vectors.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('errors.json', () => {
  const catalog = published('errors.json');
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(published('errors.schema.json'));

  test('names its schema and its version, and fits the schema', () => {
    expect(catalog).toMatchObject({ $schema: './errors.schema.json', formatVersion: 1 });
    validate(catalog);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['a missing part', { ...catalog, matching: undefined }],
    ['an unknown part', { ...catalog, extra: 1 }],
    ['another version', { ...catalog, formatVersion: 2 }],
    [
      'a text for a number',
      { ...catalog, headers: { ...Object(catalog['headers']), longWaitSeconds: '1 h' } },
    ],
  ])('does not fit it with %s', (_, changed) => {
    expect(validate(JSON.parse(JSON.stringify(changed)))).toBe(false);
  });
});

describe('the conformance vectors', () => {
  test('hold for the built package', () => {
    for (const { name, response, expected } of vectors)
      expect(toVeniceError(response), name).toMatchObject(expected);
  });

  test('have every code, every kind of evidence and every action', () => {
    const { errors, matching } = published('errors.json');
    const seen = (field: string): unknown[] => vectors.flatMap(({ expected }) => expected[field] ?? []);
    expect(new Set(seen('code'))).toEqual(new Set(Object.keys(Object(errors))));
    expect(new Set(seen('matchedBy'))).toEqual(new Set(['code', 'message', 'header', 'shape', 'status']));
    expect(Object(matching).order).toHaveLength(9);
  });

  // It reads errors.json only, so it also shows that the document of the format is complete.
  test('hold for the port to Python', async (context) => {
    const { exitCode, stdout, code } = await execa('python3', ['-B', 'check.py'], {
      cwd: join(examples, 'python'),
      reject: false,
    });
    if (code === 'ENOENT') didNotRun(context, 'the port of the recognizer to Python', 'there is no python3');
    expect(stdout).toBe(`${vectors.length} of ${vectors.length} vectors passed`);
    expect(exitCode).toBe(0);
  });
});
