import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countVoice } from '../../src/voice/count.js';
import { readFiles } from '../../src/voice/files.js';
import { runCommand } from '../../src/workspace/run-command.js';

describe('a checkout', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'venice-errors-voice-'));
    await write('README.md', 'One two three.');
    for (const file of ['CHANGELOG.md', 'tools/CHANGELOG.md', '.changeset/first.md'])
      await write(file, 'Where.');
    await write('tools/deep/inside/a.mjs', '// One.');
    await write('.hook.cjs', '// One.');
    await write('site/style.css', '/* One. */');
    await write('.github/README.md', 'One two.');
    await write('tools/generated/a.ts', '// Where.');
    await write('tools/dist/a.js', '// Where.');
    await write('node_modules/other/README.md', 'Where.');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };

  const git = async (...args: string[]): Promise<void> => {
    expect(await runCommand(['git', ...args], { cwd: root })).toMatchObject({ code: 0 });
  };

  const words = async (): Promise<Record<string, number>> =>
    Object.fromEntries(countVoice(await readFiles(root)).map(({ group, words }) => [group, words]));

  test('is counted in every folder, also in hidden files, without changelogs and what is generated, built or installed', async () => {
    expect(await words()).toEqual({ comments: 3, markdown: 5 });
  });

  test('with git is counted as git would commit it', async () => {
    await write('.gitignore', 'ignored/\nnode_modules/\n');
    await write('ignored/a.ts', '// Where.');
    await write('deleted.ts', '// Where.');
    await git('init', '--quiet');
    await git('add', '--all');
    await rm(join(root, 'deleted.ts'));
    await write('new.ts', '// One two.');
    expect(await words()).toEqual({ comments: 5, markdown: 5 });
  });
});
