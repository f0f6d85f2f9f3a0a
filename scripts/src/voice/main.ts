import { fileURLToPath } from 'node:url';
import { checkVoice } from './check-voice.js';
import { isWithinBudgets, renderReport } from './report.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const counts = await checkVoice(root);

process.stdout.write(renderReport(counts));
process.exitCode = isWithinBudgets(counts) ? 0 : 1;
