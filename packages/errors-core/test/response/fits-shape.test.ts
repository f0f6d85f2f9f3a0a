import { expect, test } from 'vitest';
import { shapes } from '../../src/generated/tables/shapes.js';
import { fitsShape, shapesFor } from '../../src/recognize/fits-shape.js';

const keys = new Set(
  shapes.flatMap(({ all, any }) => [...all, ...any].flatMap(([path]) => path.slice(0, 1))),
);
const values = ['Bad', 'NOT_READY', '{"error":"x"}', 'litellm.Error', 'upstream_error', '', 7, null, [], {}];

test('no shape that fits a body is left out', () => {
  for (const key of [...keys, 'other'])
    for (const value of values)
      for (const body of [{ [key]: value }, { [key]: value, error: 'Bad' }]) {
        const possible = shapesFor(body, shapes);
        const fit = (shape: (typeof shapes)[number]): boolean => fitsShape(body, shape);
        expect(possible.filter(fit)).toEqual(shapes.filter(fit));
      }
});

test('a text under one key is compared with few shapes', () => {
  expect(shapesFor({ error: 'Bad' }, shapes).length).toBeLessThan(shapes.length / 2);
  expect(shapesFor({ error: {} }, shapes)).toBe(shapes);
});

test('conditions on the body itself are kept', () => {
  const [plain] = shapes.filter(({ name }) => name === 'plain');
  if (plain === undefined) throw new Error('There is no such shape.');
  const shape = { ...plain, all: [[[], 'object'], ...plain.all] } as const;
  expect(shapesFor({ error: 'Bad' }, [shape])).toEqual([shape]);
});
