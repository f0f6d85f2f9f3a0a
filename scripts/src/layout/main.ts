import { workspaceRoot } from '../workspace/root.js';
import { checkFolders, checkPackages } from './check-folders.js';
import { checkImports } from './check-imports.js';
import { readSourceFiles } from './source-files.js';

const files = await readSourceFiles(workspaceRoot);
const violations = [...checkImports(files), ...checkFolders(files), ...(await checkPackages(workspaceRoot))];

for (const { file, rule, problem, repair } of violations)
  console.error(`${file}  ${rule}: ${problem}; ${repair}`);
if (violations.length === 0) console.log(`${files.size} source files follow the layout rules.`);
else console.error(`\n${violations.length} violations of the layout rules.`);
process.exitCode = violations.length === 0 ? 0 : 1;
