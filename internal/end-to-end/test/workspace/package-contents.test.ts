import { packedFileMistakes, readShippedFiles } from '@venice/scripts/release/publish/packed-files';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { describe, expect, test } from 'vitest';
import { pack } from '../support/pack.js';
import { isPublished, readPackages } from '../support/packages.js';

const packages = (await readPackages(workspaceRoot)).filter(isPublished);

describe.each(packages)('$manifest.name as published', ({ folder }) => {
  test('contains exactly the files in its manifest', async () => {
    const { files } = await pack(folder);
    expect(packedFileMistakes(files, await readShippedFiles(folder))).toEqual([]);
  });
});
