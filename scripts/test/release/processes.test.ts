import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processesIn } from '../../src/release/programs/processes.js';

test.skipIf(!existsSync('/proc/self/cwd'))(
  'a program that works in the folder is found until it ends',
  async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'venice-errors-left-')));
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { cwd: folder });
    try {
      await once(child, 'spawn');
      expect(await processesIn(folder)).toEqual([
        `${child.pid} ${process.execPath} -e process.stdin.resume()`,
      ]);
      expect(await processesIn(`${folder}-other`)).toEqual([]);
    } finally {
      child.stdin.end();
      await once(child, 'exit');
      await rm(folder, { recursive: true });
    }
    expect(await processesIn(folder)).toEqual([]);
  },
);
