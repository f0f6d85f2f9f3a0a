import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Returns the source of a module and of all our modules that it imports. */
function modulesFrom(url: URL, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(url.href)) return seen;
  const text = readFileSync(url, 'utf8');
  seen.set(url.href, text);
  for (const specifier of importsOf(text).filter((name) => name.startsWith('.'))) {
    modulesFrom(new URL(specifier.replace(/\.js$/, '.ts'), url), seen);
  }
  return seen;
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)';/gm)].map(
    ([, specifier = '']) => specifier,
  );
}

test('the main entry runs in browsers: it imports only core and uses no global of Node', () => {
  const modules = modulesFrom(new URL('../src/index.ts', import.meta.url));
  expect(modules.size).toBeGreaterThan(4);

  const packages = [...modules.values()].flatMap(importsOf).filter((name) => !name.startsWith('.'));
  expect(new Set(packages)).toEqual(new Set(['@venice/errors-core', '@venice/errors-core/adapter']));
  for (const text of modules.values()) expect(text).not.toMatch(/\b(Buffer|process|global|require)\b[.(]/);
});
