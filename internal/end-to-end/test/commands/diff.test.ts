import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CatalogDiff, catalogDiff } from '@venice/scripts/diff/catalog-diff';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { type CommandResult, runCommand } from '@venice/scripts/workspace/run-command';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublished, readPackages } from '../support/packages.js';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

const CHANGESET = '.changeset/catalog.md';
const PUBLISHED = 'catalog/published.json';
const CATALOG_FILE = 'catalog/errors/availability.yaml';
const MESSAGE = 'New code `MODEL_DREAMING`, status 503: The model dreams.';

let copy: WorkspaceCopy;

beforeAll(async () => {
  copy = await copyWorkspace();
  await takeBackReleases();
});
afterAll(() => copy.remove());

function run(...args: readonly string[]): Promise<CommandResult> {
  return runCommand([process.execPath, ...args], { cwd: copy.dir });
}

function tsx(file: string, ...args: readonly string[]): Promise<CommandResult> {
  return run('--import', 'tsx', '-C', '@venice/source', `scripts/src/diff/${file}`, ...args);
}

function changesetVersion(): Promise<CommandResult> {
  return run(join(workspaceRoot, 'node_modules/@changesets/cli/bin.js'), 'version');
}

function check(): Promise<CatalogDiff> {
  return catalogDiff(copy.dir, { check: true });
}

function write(): Promise<CatalogDiff> {
  return catalogDiff(copy.dir, { check: false });
}

function read(path: string): Promise<string> {
  return readFile(join(copy.dir, path), 'utf8');
}

/** Makes the copy one that was never released. */
async function takeBackReleases(): Promise<void> {
  for (const { folder, manifest } of (await readPackages(copy.dir)).filter(isPublished)) {
    const file = join(folder, 'package.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(`"version": "${manifest.version}"`, '"version": "0.0.0"'));
    await rm(join(folder, 'CHANGELOG.md'), { force: true });
  }
  await rm(join(copy.dir, PUBLISHED), { force: true });
  for (const name of await readdir(join(copy.dir, '.changeset')))
    if (name.endsWith('.md') && name !== 'README.md') await rm(join(copy.dir, '.changeset', name));
}

test('pnpm catalog:diff is this command, and a release checks, raises the versions and records them', async () => {
  const { scripts } = JSON.parse(await read('package.json'));
  expect(scripts['catalog:diff']).toBe('tsx -C @venice/source scripts/src/diff/main.ts');
  expect(scripts['release:version'].split(' && ')).toEqual([
    'pnpm catalog:diff --check',
    'pnpm catalog:diff',
    'changeset version',
    'tsx -C @venice/source scripts/src/diff/record-release.ts',
    'pnpm install --lockfile-only',
  ]);
});

test('before the first release, a changeset to 1.0.0 is required, and is written if there is none', async () => {
  const file = '.changeset/first-release.md';
  const { faults } = await check();
  expect(faults).toMatchObject([{ id: 'first-release-missing' }]);
  expect(await write()).toMatchObject({ next: '1.0.0', changeset: { file, deed: 'wrote' }, faults: [] });
  expect(await check()).toMatchObject({ next: '1.0.0', changeset: { file, deed: 'kept' }, faults: [] });
});

test('the first changeset gets the packages that it does not list, at the latest in a release', async () => {
  const file = '.changeset/first-release.md';
  const whole = await read(file);
  await writeFile(join(copy.dir, file), whole.replace(/^"@venice\/errors-(ai-sdk|cli)": major\n/gm, ''));
  expect(await check()).toMatchObject({ next: '1.0.0', changeset: { file, deed: 'kept' }, faults: [] });
  expect(await write()).toMatchObject({ next: '1.0.0', changeset: { file, deed: 'wrote' }, faults: [] });
  expect(await read(file)).toBe(whole);
});

describe('from the first release to the second', () => {
  test('the first one records the catalog, which has no changes then', async () => {
    expect(await changesetVersion()).toMatchObject({ code: 0 });
    await expect(check()).rejects.toMatchObject({ id: 'published-missing' });

    const example = 'examples/express/package.json';
    const current = await read(example);
    await writeFile(
      join(copy.dir, example),
      current.replaceAll(/("@venice\/[^"]*"): "[^"]*"/g, '$1: "0.9.0"'),
    );
    expect(await tsx('record-release.ts')).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /^Recorded the catalog of 1\.0\.0 in catalog\/published\.json\.\nRaised .* 1\.0\.0 in .*examples\/express/,
      ),
    });
    expect(JSON.parse(await read(example)).dependencies).toMatchObject({
      '@venice/errors-core': '1.0.0',
      '@venice/errors-openai': '1.0.0',
    });
    const { version, ...promised } = JSON.parse(await read(PUBLISHED));
    expect(version).toBe('1.0.0');
    expect(promised).toEqual(JSON.parse(await read('packages/errors-core/errors.json')));
    expect(await check()).toMatchObject({ since: '1.0.0', changes: [], bump: null, faults: [] });
  });

  test('a new code without a changeset fails with the command that writes it', async () => {
    const shown = /```yaml\n([^]*?)```/.exec(await read('CONTRIBUTING.md'))?.[1] ?? '';
    // Under another name, because a maintainer may be trying just that entry.
    const entry = shown
      .replaceAll('MODEL_WARMING_UP', 'MODEL_DREAMING')
      .replaceAll('warming up', 'dreaming')
      .replace('The model is being loaded.', 'The model dreams.');
    await appendFile(join(copy.dir, CATALOG_FILE), `\n${entry}`);
    const { code, output } = await tsx('main.ts', '--check');
    expect(code).toBe(1);
    expect(output).toContain(MESSAGE);
    expect(output).toContain(`${CHANGESET} is missing`);
    expect(output.trimEnd().split('\n').at(-1)).toBe('Run: pnpm catalog:diff');

    const json = await tsx('main.ts', '--check', '--json');
    expect(JSON.parse(json.output)).toMatchObject({
      changes: [{ id: 'code-added', bump: 'minor', path: 'errors.MODEL_DREAMING', message: MESSAGE }],
      faults: [{ id: 'changeset-missing' }],
    });
  });

  test('that command writes it, for all packages, and prints the next version', async () => {
    const { code, output } = await tsx('main.ts');
    expect(code).toBe(0);
    expect(output).toContain(`wrote ${CHANGESET}\nminor: 1.0.0 → 1.1.0`);
    const changeset = await read(CHANGESET);
    const published = (await readPackages(copy.dir)).filter(isPublished);
    expect(changeset.match(/^"@venice\/.*": minor$/gm)).toEqual(
      published.map(({ manifest }) => `"${manifest.name}": minor`),
    );
    expect(await check()).toMatchObject({ bump: 'minor', next: '1.1.0', faults: [] });
    expect(await read(CHANGESET)).toBe(changeset);
  });

  test('a bump that is too small fails, a larger one does not', async () => {
    const changeset = await read(CHANGESET);
    await writeFile(join(copy.dir, CHANGESET), changeset.replaceAll(': minor', ': patch'));
    expect(await check()).toMatchObject({ faults: [{ id: 'bump-too-small' }] });
    await writeFile(join(copy.dir, CHANGESET), changeset.replaceAll(': minor', ': major'));
    expect(await check()).toMatchObject({ bump: 'minor', next: '2.0.0', faults: [] });
    await writeFile(join(copy.dir, CHANGESET), changeset);
  });

  test('it follows the catalog, and is deleted if nothing differs any more', async () => {
    const withCode = await read(CATALOG_FILE);
    await writeFile(join(copy.dir, CATALOG_FILE), withCode.replace('The model dreams.', 'It dreams.'));
    expect(await check()).toMatchObject({ faults: [{ id: 'change-missing' }, { id: 'change-untrue' }] });
    await write();
    expect(await read(CHANGESET)).toContain('MODEL_DREAMING`, status 503: It dreams.');

    await writeFile(join(copy.dir, CATALOG_FILE), withCode.replace(/\n {2}MODEL_DREAMING:[^]*$/, ''));
    expect(await check()).toMatchObject({ faults: [{ id: 'changeset-needless' }] });
    expect(await write()).toMatchObject({ bump: null, next: null, changeset: { deed: 'deleted' } });
    await expect(read(CHANGESET)).rejects.toThrow('ENOENT');
    await writeFile(join(copy.dir, CATALOG_FILE), withCode);
  });

  test('the release makes it the minor, with these messages in every changelog', async () => {
    await write();
    expect(await changesetVersion()).toMatchObject({ code: 0 });
    for (const name of ['axios', 'core', 'fetch', 'openai', 'testing']) {
      const changelog = await read(`packages/errors-${name}/CHANGELOG.md`);
      expect(changelog).toContain(
        `## 1.1.0\n\n### Minor Changes\n\n- More is known of the errors:\n\n  - ${MESSAGE}\n`,
      );
    }
  });

  test('versions that were raised without a record are rejected, without a stack trace', async () => {
    const { code, output } = await tsx('main.ts', '--check');
    expect(code).toBe(1);
    expect(output).toBe(
      'catalog/published.json has the catalog of 1.0.0, but packages are at 1.1.0. ' +
        'Undo the change of the version, and make the release with: pnpm release:version\n',
    );
  });
});

test('a mistake in the catalog is reported as the generator reports it', async () => {
  const sound = await read(CATALOG_FILE);
  await writeFile(join(copy.dir, CATALOG_FILE), sound.replace(/^ {4}remedy: .*\n/m, ''));
  await expect(write()).rejects.toMatchObject({
    id: 'catalog-unsound',
    message: expect.stringContaining(`${CATALOG_FILE}:4:3  MODEL_OVERLOADED: `),
  });
  await writeFile(join(copy.dir, CATALOG_FILE), sound);
});
