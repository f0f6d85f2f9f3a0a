import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const packages = fileURLToPath(new URL('../../../packages', import.meta.url));
const adapters = readdirSync(packages).filter((name) =>
  existsSync(join(packages, name, 'usage/description.ts')),
);

const FROM_CORE = /export (?:type )?\{([^}]*)\} from '@venice\/errors-core';/g;

/** The names that an adapter re-exports from core. */
function exportsFromCore(adapter: string): string[] {
  const index = readFileSync(join(packages, adapter, 'src/index.ts'), 'utf8');
  return [...index.matchAll(FROM_CORE)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
}

describe('an application that uses an adapter needs no second import:', () => {
  // The adapter's own function or core's, depending on whether the client has failures of its own.
  const list = exportsFromCore('errors-openai').filter((name) => name !== 'getVeniceError');

  test.each(adapters)('%s exports the same list from core as all others', (adapter) => {
    expect(exportsFromCore(adapter).filter((name) => name !== 'getVeniceError')).toEqual(list);
  });

  test.each(adapters)('%s exports what every adapter has', async (adapter) => {
    const index: object = (await import(join(packages, adapter, 'dist/index.js'))) as object;
    expect(Object.keys(index)).toEqual(
      expect.arrayContaining([
        'describeVeniceError',
        'getVeniceError',
        'isInFamily',
        'isVeniceError',
        'withVeniceErrors',
      ]),
    );
  });
});
