/** What people read about the errors that were found. It has no input and output of its own, like the decoder. */
export type { Item, Report, Section } from '../output/report.js';
export { describeFinding } from './describe-finding.js';
export { issueReport } from './issue-report.js';
export { Tally } from './tally.js';
