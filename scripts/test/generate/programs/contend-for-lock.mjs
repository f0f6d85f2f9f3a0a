/*
 * Takes the lock of a folder again and again, and each time leaves it behind as one that is killed would. Ends
 * with 1 if it is ever not alone in holding it. Others do the same at the same time.
 */
import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { takeLock } from '../../../src/generate/disk/lock.ts';

const [root, deadPid, milliseconds] = process.argv.slice(2);
const witness = join(root, 'held');
const end = Date.now() + Number(milliseconds);
let taken = 0;

while (Date.now() < end) {
  const lock = takeLock(root);
  if (!('release' in lock)) continue;
  taken += 1;
  // Fails if somebody else holds it too.
  writeFileSync(witness, '', { flag: 'wx' });
  unlinkSync(witness);
  process.removeListener('exit', lock.release);
  renameSync(lock.staging, join(dirname(lock.staging), deadPid));
}
console.log(taken);
