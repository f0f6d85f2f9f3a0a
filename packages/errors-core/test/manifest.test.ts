import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly publishConfig: { readonly exports: Readonly<Record<string, unknown>> };
}

test('the published package exports everything except the recognizer, which only the workspace uses', async () => {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const manifest = JSON.parse(text) as Manifest;
  const { './recognizer': recognizer, ...published } = manifest.exports;
  expect(recognizer).toEqual({ '@venice/source': './src/recognizer.ts' });
  expect(manifest.publishConfig.exports).toEqual(published);
});
