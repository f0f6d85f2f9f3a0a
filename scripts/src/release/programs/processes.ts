import { readdir, readFile, readlink } from 'node:fs/promises';
import { sep } from 'node:path';

/** Lists the running programs that work in a folder or were started from it; empty on a system without `/proc`. */
export async function processesIn(folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      // A program that ended in the meantime, or belongs to another user, cannot be read.
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      const works = await readlink(`/proc/${id}/cwd`).catch(() => '');
      const isInside = works === folder || works.startsWith(folder + sep) || command.includes(folder + sep);
      return isInside ? [`${id} ${command.replaceAll('\0', ' ').trim()}`] : [];
    }),
  );
  return found.flat();
}
