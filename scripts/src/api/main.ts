import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../workspace/root.js';
import { reportApis } from './report-api.js';

for (const [file, text] of await reportApis(workspaceRoot)) {
  writeFileSync(join(workspaceRoot, file), text);
  console.log(`wrote  ${file}`);
}
