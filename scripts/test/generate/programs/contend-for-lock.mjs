/*
 * Takes the lock of a folder again and again, and each time leaves it behind as one that is killed would. Ends
 * with 1 if it is ever not alone in holding it. Others do the same at the same time.
 */
import { renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock, WORK_FOLDER } from '../../../src/generate/disk/lock.ts';

const [root, deadPid, milliseconds] = process.argv.slice(2);
const folder = join(root, WORK_FOLDER);
const witness = join(root, 'held');
const end = Date.now() + Number(milliseconds);
let taken = 0;

// However slow the machine is, all of them meet: none ends before it had the lock twice.
while (Date.now() < end || taken < 2) {
  const release = takeLock(root);
  if (typeof release !== 'function') continue;
  taken += 1;
  // Fails if somebody else holds it too.
  writeFileSync(witness, '', { flag: 'wx' });
  unlinkSync(witness);
  process.removeListener('exit', release);
  writeFileSync(join(folder, `dead-${process.pid}`), deadPid);
  renameSync(join(folder, `dead-${process.pid}`), join(folder, 'lock'));
}
console.log(taken);
