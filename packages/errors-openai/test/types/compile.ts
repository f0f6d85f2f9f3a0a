import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execaNode } from 'execa';
import { onTestFinished } from 'vitest';

const require = createRequire(import.meta.url);
const fixture = new URL('caught.test-d.ts', import.meta.url);
const built = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

/** The majors of the SDK, and the folder of each in `node_modules`. */
export const majors = [
  { major: 4, folder: 'openai-4' },
  { major: 5, folder: 'openai-5' },
  { major: 6, folder: 'openai' },
  { major: 7, folder: 'openai-7' },
];

/**
 * Compiles the type tests against the built package, with one major of the SDK as `openai`. Returns the output.
 *
 * @param name - The package of the compiler.
 */
export async function compile(name: string, folder: string): Promise<string> {
  const typeScript = dirname(require.resolve(`${name}/package.json`));
  const home = await mkdtemp(join(tmpdir(), 'types-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const project = join(home, 'tsconfig.json');
  const types = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    paths: {
      openai: [types(`../../node_modules/${folder}/index.d.mts`)],
      vitest: [types('../../../../node_modules/vitest/dist/index.d.ts')],
    },
  };
  await writeFile(project, JSON.stringify({ compilerOptions, files: ['caught.mts'] }));
  const tests = await readFile(fixture, 'utf8');
  await writeFile(join(home, 'caught.mts'), tests.replace('../../src/index.js', built));
  const { bin } = JSON.parse(await readFile(join(typeScript, 'package.json'), 'utf8'));
  const { failed, stdout } = await execaNode(join(typeScript, bin.tsc), ['--project', project], {
    reject: false,
  });
  return failed ? `failed\n${stdout}` : '';
}
