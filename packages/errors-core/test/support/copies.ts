import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

type Core = typeof import('../../src/index.js');
type Adapter = typeof import('../../src/adapter.js');

function built(name: string): URL {
  return new URL(`../../dist/${name}`, import.meta.url);
}

/** Imports the built ES module: another copy of what the tests import from the sources. */
export async function esModule(): Promise<Core> {
  return (await import(built('index.js').href)) as Core;
}

/** Loads the built CommonJS module. */
export function commonJs(): Core {
  return createRequire(import.meta.url)(fileURLToPath(built('index.cjs'))) as Core;
}

/** Loads the built entry for adapters, as an ES module and as a CommonJS module. */
export async function adapterCopies(): Promise<readonly Adapter[]> {
  return [
    (await import(built('adapter.js').href)) as Adapter,
    createRequire(import.meta.url)(fileURLToPath(built('adapter.cjs'))) as Adapter,
  ];
}

type Wrapper = (module: { exports: unknown }, require: (name: string) => unknown) => void;

/** Loads the CommonJS module in a realm of its own, which has another `Error`. */
export function otherRealm(): Core {
  const realm = vm.createContext();
  const load = (name: string): unknown => {
    const source = readFileSync(built(name), 'utf8');
    const run: unknown = vm.runInContext(
      `(module, require) => { const exports = module.exports; ${source}\n}`,
      realm,
    );
    const module = { exports: {} };
    (run as Wrapper)(module, load);
    return module.exports;
  };
  return load('index.cjs') as Core;
}
