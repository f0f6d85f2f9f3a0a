import { workspaceRoot } from '../workspace/root.js';
import { checkVoice } from './check-voice.js';
import { isWithinBudgets, renderReport } from './report.js';

const counts = await checkVoice(workspaceRoot);

process.stdout.write(renderReport(counts));
process.exitCode = isWithinBudgets(counts) ? 0 : 1;
