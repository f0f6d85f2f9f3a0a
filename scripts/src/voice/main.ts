import { workspaceRoot } from '../workspace/root.js';
import { countVoice } from './count.js';
import { readFiles } from './files.js';
import { isWithinBudgets, renderReport } from './report.js';

const counts = countVoice(await readFiles(workspaceRoot));

process.stdout.write(renderReport(counts));
process.exitCode = isWithinBudgets(counts) ? 0 : 1;
