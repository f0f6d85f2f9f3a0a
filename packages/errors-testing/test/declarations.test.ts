import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execaNode } from 'execa';
import { expect, onTestFinished, test } from 'vitest';

/** The native compiler reports the same mistakes several times faster. */
const compiler = fileURLToPath(new URL('../../../node_modules/@typescript/native/bin/tsc', import.meta.url));

test('the declarations compile in a project with the usual `lib`, without the types of Node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'venice-errors-declarations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const compilerOptions = {
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    types: [],
    module: 'nodenext',
    strict: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const files = ['index.d.ts', 'index.d.cts', 'server.d.ts', 'server.d.cts'].map((name) =>
    fileURLToPath(new URL(`../dist/${name}`, import.meta.url)),
  );
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const { exitCode, stdout } = await execaNode(compiler, ['--project', folder], { reject: false });
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
});
