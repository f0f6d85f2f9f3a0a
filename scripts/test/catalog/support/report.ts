import { expect } from 'vitest';
import { formatPosition, type Problem } from '../../../src/catalog/problem.js';
import { readModel } from '../../../src/catalog/read-model.js';
import { type Change, changed } from './small-catalog.js';

/** Returns the problems of the small catalog with some changes, one line each. */
export function report(...changes: readonly Change[]): readonly string[] {
  const { model, problems } = readModel(changed(...changes));
  expect(model === undefined, 'there is a model if and only if the catalog is valid').toBe(
    problems.length > 0,
  );
  return problems.map(outlineOf);
}

/** Renders the position, the id and the facts of a problem: everything but its wording. */
export function outlineOf({ id, facts, ...position }: Problem): string {
  const values = Object.entries(facts).flatMap(([key, value]) => (key === 'help' ? [] : [String(value)]));
  return `${formatPosition(position)}  ${position.subject}: ${[id, ...values].join(' ')}`;
}
