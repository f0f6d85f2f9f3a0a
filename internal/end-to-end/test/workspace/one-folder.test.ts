import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import { check } from '@venice/scripts/generate/regenerate';
import { reportOutcome } from '@venice/scripts/generate/report';
import { findConsumers } from '@venice/scripts/release/consumers/find-consumers';
import { packedFileMistakes, readShippedFiles } from '@venice/scripts/release/publish/packed-files';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack } from '../support/pack.js';
import { pnpm } from '../support/run.js';
import { copyWorkspace, linkInstalled, type WorkspaceCopy } from '../support/workspace-copy.js';

const MODEL = 'errors-axios';
const FOLDER = 'errors-axios-copy';
const PACKAGE = `@venice/${FOLDER}`;
const CLIENT = 'axios-copy';

let copy: WorkspaceCopy;
let generated: CommandResult;
let built: CommandResult;

beforeAll(async () => {
  copy = await copyWorkspace();
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '-m', 'Before');
  await addAdapter();
  generated = await pnpm(['generate'], copy.dir);
  built = await pnpm(['build'], copy.dir, { TURBO_CACHE_DIR: join(workspaceRoot, '.turbo', 'cache') });
}, 600_000);
afterAll(() => copy.remove());

describe('an adapter that is added as one folder', () => {
  test('is generated and built', async () => {
    expect(generated).toMatchObject({ code: 0 });
    expect(generated.output).toContain(`packages/${FOLDER}/src/generated/venice-axios-error-by-code.ts`);
    expect(built).toMatchObject({ code: 0 });
    expect(await readdir(join(copy.dir, 'packages', FOLDER, 'dist'))).toContain('index.cjs');
  });

  test('is among the adapters that the generator, the test of a new code and the demo go through', async () => {
    const adapters = await findAdapters(copy.dir);
    expect(adapters.map(({ folder }) => folder)).toContain(FOLDER);
  });

  test('goes through conformance', async () => {
    const { code, output } = await pnpm(
      [
        '--filter',
        '@venice/conformance',
        'test',
        'test/conformance.test.ts',
        '-t',
        `${CLIENT} `,
        '--reporter=json',
      ],
      copy.dir,
    );
    expect(code, output.slice(-3_000)).toBe(0);
    const report = await readFile(join(copy.dir, 'internal/conformance/test-results/unit.json'), 'utf8');
    const { numPassedTests }: { numPassedTests: number } = JSON.parse(report);
    expect(numPassedTests).toBeGreaterThan(100);
  });

  test('is shown by the demo', async () => {
    const { code, output } = await pnpm(['demo'], copy.dir);
    expect(code, output).toBe(0);
    expect(output).toContain(`each through OpenAI, AI SDK, axios, ${CLIENT} and fetch: `);
  });

  test('has a project in the rehearsal of a release', async () => {
    expect(await findConsumers(copy.dir)).toContainEqual({
      name: CLIENT,
      packageName: PACKAGE,
      clients: [expect.stringMatching(/^axios@1\./)],
      usage: join(copy.dir, 'packages', FOLDER, 'usage'),
    });
  });

  test('ships the files that its manifest names', async () => {
    const folder = join(copy.dir, 'packages', FOLDER);
    const { files } = await pack(folder);
    expect(packedFileMistakes(files, await readShippedFiles(folder))).toEqual([]);
  });

  test('has generated files that are up to date', async () => {
    expect(reportOutcome(await check(copy.dir))).toMatchObject({ isSuccess: true, lines: [] });
  });

  test.each([
    { command: ['--filter', PACKAGE, 'typecheck'] },
    { command: ['--filter', PACKAGE, 'check:package'] },
    { command: ['exec', 'eslint', '--max-warnings', '0', `packages/${FOLDER}`] },
    { command: ['exec', 'prettier', '--check', `packages/${FOLDER}`] },
    { command: ['unused'] },
    { command: ['manifests'] },
    { command: ['check:layout'] },
  ])('passes pnpm $command', async ({ command }) => {
    expect(await pnpm(command, copy.dir)).toMatchObject({ code: 0 });
  });

  test('changes no other file', async () => {
    const status = await git('status', '--porcelain');
    expect(status.output).toBe(`?? packages/${FOLDER}/\n`);
  });
});

function git(...args: string[]): Promise<CommandResult> {
  return runCommand(['git', ...args], { cwd: copy.dir });
}

/** Copies an adapter under another name, without its generated files. */
async function addAdapter(): Promise<void> {
  const [model, added] = [join(copy.dir, 'packages', MODEL), join(copy.dir, 'packages', FOLDER)];
  await cp(model, added, { recursive: true, filter: (source) => source !== join(model, 'node_modules') });
  await rm(join(added, 'src', 'generated'), { recursive: true });
  await linkInstalled(
    join(workspaceRoot, 'packages', MODEL, 'node_modules'),
    join(added, 'node_modules'),
    copy.dir,
  );
  for (const entry of await readdir(added, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.includes('node_modules')) continue;
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text
        .replaceAll(`@venice/${MODEL}`, PACKAGE)
        .replaceAll("client: 'axios'", `client: '${CLIENT}'`)
        .replaceAll("clientOf('axios ", `clientOf('${CLIENT} `),
    );
  }
}
