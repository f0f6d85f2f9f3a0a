import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countVoice, type GroupCount } from './count.js';
import { kindOf } from './kinds.js';
import { listFiles } from './list-files.js';

/** Counts the prose of a checkout. */
export async function checkVoice(root: string): Promise<GroupCount[]> {
  const files = (await listFiles(root)).filter((file) => kindOf(file) !== undefined);
  return countVoice(
    await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') }))),
  );
}
