import { expect } from 'vitest';
import { formatProblem } from '../../../src/catalog/problem.js';
import { generate } from '../../../src/generate/generate.js';
import { type Change, changed } from './small-catalog.js';

/** What a person reads about the small catalog with some things changed, line by line; nothing if it is sound. */
export async function report(...changes: readonly Change[]): Promise<readonly string[]> {
  const { files, problems } = await generate(changed(...changes));
  expect(files === undefined, 'files come out of a sound catalog, and of no other').toBe(problems.length > 0);
  return problems.map(formatProblem);
}
