import { workspaceRoot } from '../workspace/root.js';
import { checkFolders, checkPackages } from './check-folders.js';

const violations = [...(await checkFolders(workspaceRoot)), ...(await checkPackages(workspaceRoot))];

for (const { file, rule, problem, repair } of violations)
  console.error(`${file}  ${rule}: ${problem}; ${repair}`);
process.exitCode = violations.length === 0 ? 0 : 1;
