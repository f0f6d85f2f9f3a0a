import { expect } from 'vitest';
import { formatPosition, type Problem } from '../../../src/catalog/problem.js';
import { generate } from '../../../src/generate/generate.js';
import { type Change, changed } from './small-catalog.js';

/** Returns the problems of the small catalog with some changes, one line each. */
export async function report(...changes: readonly Change[]): Promise<readonly string[]> {
  const { files, problems } = await generate(changed(...changes));
  expect(files === undefined, 'files are emitted if and only if the catalog is valid').toBe(
    problems.length > 0,
  );
  return problems.map(outlineOf);
}

/** Renders the position, the id and the facts of a problem: everything but its wording. */
export function outlineOf({ id, facts, ...position }: Problem): string {
  const values = Object.entries(facts).flatMap(([key, value]) => (key === 'help' ? [] : [String(value)]));
  return `${formatPosition(position)}  ${position.subject}: ${[id, ...values].join(' ')}`;
}
