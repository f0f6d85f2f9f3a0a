import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulateTables } from '../../src/tables.js';

const documents = new URL('../../../../packages/errors-retry/', import.meta.url);

test(
  'the tables of errors-retry are what `pnpm simulate` writes today',
  async () => {
    const files = await simulateTables({ short: false, seed: 1, clients: [10, 10_000] });
    for (const [name, text] of Object.entries(files)) {
      expect(text, name).toBe(readFileSync(new URL(name, documents), 'utf8'));
    }
  },
  20 * 60_000,
);
