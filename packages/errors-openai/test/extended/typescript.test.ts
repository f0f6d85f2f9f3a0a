import { describe, expect, test } from 'vitest';
import { promises } from '../support/promises.js';
import { compile, majors } from '../types/compile.js';

describe.each(majors)('openai $major', ({ folder }) => {
  describe(promises.types, () => {
    test('with TypeScript 5.4', async () => {
      expect(await compile('typescript-5.4', folder)).toBe('');
    });
  });
});
