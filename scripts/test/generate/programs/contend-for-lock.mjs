/*
 * Takes the lock of a folder again and again. Releases it, or leaves it behind as one that is killed would. Ends
 * with 1 if it is ever not alone in holding it. Others do the same at the same time.
 */
import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, WORK_FOLDER } from '../../../src/generate/disk/lock.ts';

const [root, deadPid, milliseconds] = process.argv.slice(2);
const lock = join(root, WORK_FOLDER, 'lock');
const witness = join(root, 'held');
const end = Date.now() + Number(milliseconds);
let taken = 0;

// However slow the machine is, all of them meet: none ends before it had the lock twice.
while (Date.now() < end || taken < 2) {
  const release = take();
  if (release === undefined) continue;
  taken += 1;
  // Fails if somebody else holds it too.
  writeFileSync(witness, '', { flag: 'wx' });
  unlinkSync(witness);
  if (taken % 2 === 0) {
    release();
    continue;
  }
  process.removeListener('exit', release);
  const left = join(root, `left-${process.pid}`);
  writeFileSync(left, `\n${deadPid}-1`);
  renameSync(left, lock);
}
console.log(taken);

function take() {
  try {
    return takeLock(root);
  } catch (error) {
    if (error.id !== 'lock-held') throw error;
  }
}
