import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { didNotRun } from '@venice/scripts/verify/did-not-run';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { withTable } from '@venice/test-server';
import { afterAll, describe, expect, test } from 'vitest';
import { copyOf, packedProject, type Project } from '../../src/stage/project.js';
import type { Consumer } from '../../src/types/compile.js';
import { compileFor, installCompilers, supportedCompilers } from '../../src/types/compilers.js';
import { addConsumer } from '../../src/types/consumer.js';
import { cellsFor, type Clients, resolutions, settingsOf } from '../../src/types/matrix.js';

const DOCUMENT = join(workspaceRoot, 'COMPATIBILITY.md');

const reason = await installCompilers();
const supported = await supportedCompilers();
/** `pnpm compat:types` compiles with every version. `npm run test:extended` compiles with those at both ends. */
const isWhole = process.env['MODE'] === 'whole';
const compilers = isWhole ? supported : [...supported.slice(0, 1), ...supported.slice(-2)];

if (reason === undefined) await testCompilers();
else test('TypeScript', (context) => didNotRun(context, 'TypeScript', reason));

async function testCompilers(): Promise<void> {
  const packed = await packedProject();
  const [oldest, newest] = [await copyOf(packed), await copyOf(packed)];
  const consumers = {
    usual: await consumerIn(packed, 'usual'),
    oldest: await consumerIn(oldest, 'oldest'),
    newest: await consumerIn(newest, 'newest'),
  };
  afterAll(() => Promise.all([packed, oldest, newest].map((project) => project.remove())));
  /** By version and resolution: how many of the settings compile without an error. */
  const counts = new Map<string, { compiled: number; all: number }>();

  describe.each(compilers)('TypeScript $version', (compiler) => {
    const compile = compileFor(compiler);

    test.each(cellsFor(compiler.version).map((cell) => ({ cell, settings: settingsOf(cell) })))(
      'compiles every entry of every package with $settings',
      async ({ cell }) => {
        const key = `${compiler.version} ${cell.resolution}`;
        const count = counts.get(key) ?? { compiled: 0, all: 0 };
        counts.set(key, count);
        count.all += 1;
        expect(await compile(consumers[cell.clients], cell)).toEqual([]);
        count.compiled += 1;
      },
    );
  });

  test.runIf(isWhole)('the table has these results', async () => {
    const rows = compilers.map(({ version }) => [
      version,
      ...resolutions.map((resolution) => {
        const count = counts.get(`${version} ${resolution}`);
        return count === undefined ? 'removed' : `${count.compiled} of ${count.all}`;
      }),
    ]);
    const table = [['TypeScript', ...resolutions.map((resolution) => `\`${resolution}\``)], ...rows];
    const document = await readFile(DOCUMENT, 'utf8');
    await expect(withTable(document, 'typescript', table)).toMatchFileSnapshot(DOCUMENT);
  });
}

async function consumerIn(project: Project, clients: Clients): Promise<Consumer> {
  return { folder: project.folder, files: await addConsumer(project, clients) };
}
