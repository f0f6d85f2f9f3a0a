import { describe, expect, test } from 'vitest';
import { promises } from '../support/promises.js';
import { compile, majors } from './compile.js';

// The oldest TypeScript takes five times as long: it is one of the extended tests.
describe.each(majors)('openai $major', ({ folder }) => {
  describe(promises.types, () => {
    test('with TypeScript 7', async () => {
      expect(await compile('typescript-7', folder)).toBe('');
    });
  });
});
