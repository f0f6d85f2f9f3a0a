import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import typeScript from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackages } from '../src/stage/packages.js';
import { builtProject, type Project } from '../src/stage/project.js';
import { compileWith } from '../src/types/compile.js';
import { supportedCompilers } from '../src/types/compilers.js';
import { addConsumer } from '../src/types/consumer.js';
import { cellsFor } from '../src/types/matrix.js';

let project: Project;

beforeAll(async () => {
  project = await builtProject();
});
afterAll(() => project.remove());

/** The short form of the extended test, which compiles with every version and setting. */
test('every entry compiles with the strictest settings of the oldest way to find modules', async () => {
  const { folder } = project;
  const files = await addConsumer(project, 'usual');
  const cell = {
    clients: 'usual',
    resolution: 'node10',
    exactOptionalPropertyTypes: true,
    hasDom: false,
  } as const;
  expect(cellsFor(typeScript.version)).toContainEqual(cell);
  expect(await compileWith(typeScript)({ folder, files }, cell)).toEqual([]);
});

describe('the minimum', async () => {
  const [oldest] = await supportedCompilers();

  const imported = (await readPackages()).filter(({ exports }) => Object.hasOwn(exports, '.'));

  test.each(imported)('is in the README of $name', async ({ path }) => {
    const readme = await readFile(join(path, 'README.md'), 'utf8');
    expect(readme).toContain(`TypeScript ${oldest?.release ?? ''} or newer`);
  });
});
