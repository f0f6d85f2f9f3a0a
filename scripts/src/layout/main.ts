import { workspaceRoot } from '../workspace/root.js';
import { checkFolders, checkPackages } from './check-folders.js';

const violations = [...(await checkFolders(workspaceRoot)), ...(await checkPackages(workspaceRoot))];

for (const { file, rule, message } of violations) console.error(`${file}  ${rule}: ${message}`);
process.exitCode = violations.length === 0 ? 0 : 1;
