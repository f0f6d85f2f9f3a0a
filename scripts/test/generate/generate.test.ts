import { describe, expect, test } from 'vitest';
import { generate } from '../../src/generate/generate.js';
import {
  AVAILABILITY,
  type Change,
  changed,
  REQUEST,
  smallCatalog,
} from '../catalog/support/small-catalog.js';

test('a catalog with a single mistake emits nothing', async () => {
  const { files, problems } = generate(changed([AVAILABILITY, '[wait, change-model]', '[change-model]']));
  expect(problems).toHaveLength(1);
  expect(files).toBeUndefined();
});

describe('an entry generates the same files without', () => {
  const expectSameFiles = async (...changes: readonly Change[]): Promise<void> => {
    const full = generate(smallCatalog);
    const short = generate(changed(...changes));
    expect(short.problems).toEqual([]);
    expect(short.files).toEqual(full.files);
  };

  test.each(['    charged: { call: "no", source: coined }\n', '    logLevel: none\n', '    fields: {}\n'])(
    'a field with a default: %s',
    async (line) => {
      await expectSameFiles([AVAILABILITY, line, '']);
    },
  );

  test('empty lists and maps', async () => {
    await expectSameFiles(
      [REQUEST, '    wire: { codes: [], messages: [] }\n', ''],
      [REQUEST, '    fields: {}\n', ''],
      [AVAILABILITY, '      messages: []\n', ''],
    );
  });
});
