import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, WORK_FOLDER } from '@venice/scripts/generate/disk/lock';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GenerateRun, startGenerate } from '../support/generate-command.js';
import { copyWorkspace, type WorkspaceCopy } from '../support/workspace-copy.js';

const CATALOG_FILE = 'catalog/errors/availability.yaml';
const NEW_FILE = 'catalog/errors/weather.yaml';

let copy: WorkspaceCopy;
let sound: string;
let watch: GenerateRun;

beforeAll(async () => {
  copy = await copyWorkspace();
  sound = readFileSync(join(copy.dir, CATALOG_FILE), 'utf8');
  rmSync(join(copy.dir, 'ERRORS.md'));
  watch = startGenerate(copy.dir, ['--watch']);
  await watch.printed('files generated');
});
afterAll(async () => {
  watch.kill('SIGKILL');
  await copy.remove();
});

function document(): string {
  return readFileSync(join(copy.dir, 'ERRORS.md'), 'utf8');
}

function save(text: string, file = CATALOG_FILE): void {
  writeFileSync(join(copy.dir, file), text);
}

function withRemedy(remedy: string): string {
  return sound.replace(/^ {4}remedy: .*$/m, `    remedy: "${remedy}"`);
}

describe('pnpm generate --watch', () => {
  test('generates when it starts', () => {
    expect(watch.output()).toMatch(
      /^Watching catalog\/; Ctrl-C ends\.\nwrote {2}ERRORS\.md\n\d\d:\d\d:\d\d {2}\d+ files generated, 1 changed\. \(\d+ ms\)\n$/,
    );
    expect(document()).toContain('# The errors of the Venice API');
  });

  test('writes the files that a save changes, and prints their names and the time', async () => {
    save(withRemedy('Come back on Monday.'));
    await watch.printed(/files generated, 4 changed\. \(\d+ ms\)/);
    expect(document()).toContain('Come back on Monday.');
  });

  test('detects a save of an editor that renames files', async () => {
    renameSync(join(copy.dir, CATALOG_FILE), join(copy.dir, `${CATALOG_FILE}~`));
    save(withRemedy('Come back on Tuesday.'), `${CATALOG_FILE}.new`);
    renameSync(join(copy.dir, `${CATALOG_FILE}.new`), join(copy.dir, CATALOG_FILE));
    await watch.printed('files generated');
    expect(document()).toContain('Come back on Tuesday.');
  });

  test('handles the last of many quick saves', async () => {
    for (let hour = 1; hour <= 12; hour++) {
      save(withRemedy(`Come back at ${hour}.`));
      await new Promise((resolve) => setTimeout(resolve, 5 * hour));
    }
    while (!document().includes('Come back at 12.')) await watch.printed('files generated');
  });

  test('prints the position of a mistake, writes nothing, and continues after the fix', async () => {
    const before = document();
    save(sound.replace('    remedy: ', '    remedie: '));
    await watch.printed(`${CATALOG_FILE}:4:3  MODEL_OVERLOADED: "remedy" is missing`);
    await watch.printed('in the catalog; nothing was written.');
    expect(document()).toBe(before);

    save('errors: [');
    await watch.printed(`${CATALOG_FILE}:1:`);
    rmSync(join(copy.dir, 'catalog/errors'), { recursive: true });
    await watch.printed('catalog/errors:1:1  catalog: the folder is missing');
  });

  test('continues when a deleted catalog is restored', async () => {
    rmSync(join(copy.dir, 'catalog'), { recursive: true });
    cpSync(join(workspaceRoot, 'catalog'), join(copy.dir, 'catalog'), { recursive: true });
    await watch.printed('files generated');
    save(withRemedy('Come back on Wednesday.'));
    while (!document().includes('Come back on Wednesday.')) await watch.printed('files generated');
  });

  test('detects new and deleted files', async () => {
    save('summary: "It rains."\nerrors: [', NEW_FILE);
    await watch.printed(`${NEW_FILE}:2:`);
    rmSync(join(copy.dir, NEW_FILE));
    await watch.printed('files generated');
  });

  test('uses a changed description of an adapter', async () => {
    const file = 'packages/errors-axios/usage/description.ts';
    const description = readFileSync(join(copy.dir, file), 'utf8');
    save(description.replace(/'The `AxiosError` of each code/, "'The `AxiosError` of every code"), file);
    await watch.printed('wrote  packages/errors-axios/src/generated/venice-axios-error-by-code.ts');
  });

  test('waits for another run, then generates', async () => {
    const release = takeLock(copy.dir);
    save(withRemedy('Come back on Thursday.'));
    await watch.printed(`Another \`pnpm generate\` is running (pid ${process.pid}).`);
    await watch.printed('Trying again.');
    expect(document()).not.toContain('Come back on Thursday.');
    release();
    await watch.printed('files generated');
    expect(document()).toContain('Come back on Thursday.');
  });

  test('prints a failure of the disk, and continues after the fix', async () => {
    rmSync(join(copy.dir, 'ERRORS.md'));
    mkdirSync(join(copy.dir, 'ERRORS.md'));
    save(withRemedy('Come back on Friday.'));
    await watch.printed('ERRORS.md cannot be read (EISDIR');
    rmSync(join(copy.dir, 'ERRORS.md'), { recursive: true });
    await watch.printed('files generated');
    expect(document()).toContain('Come back on Friday.');
  });

  test('prints no control characters without a terminal', () => {
    // eslint-disable-next-line no-control-regex
    expect(watch.output()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
  });

  test('exits with 0 on SIGTERM and removes the lock', async () => {
    watch.kill('SIGTERM');
    expect(await watch.ended).toEqual({ code: 0, signal: undefined });
    expect(readdirSync(join(copy.dir, WORK_FOLDER))).toEqual(['last-run.json']);
  });
});
