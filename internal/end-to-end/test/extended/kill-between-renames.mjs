/* Loaded before a real run: kills it, as nothing can prevent, when it has replaced two files and is at the third. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const rename = fs.renameSync;
let replaced = 0;

fs.renameSync = (from, to) => {
  if (!to.includes('.cache') && replaced++ === 2) {
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  }
  rename(from, to);
};
syncBuiltinESMExports();
