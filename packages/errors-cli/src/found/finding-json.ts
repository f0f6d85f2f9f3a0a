import { describeVeniceError } from '@venice/errors-core';
import type { Finding } from '../decode/finding.js';
import { issueReport } from './issue-report.js';

/** Returns a finding as `--json` prints it. */
export function findingAsJson(finding: Finding, file: string | undefined, tool: string): object {
  const { error, headers: _headers, ...place } = finding;
  return {
    code: error.code ?? null,
    recognizedBy: error.matchedBy ?? null,
    ...(file === undefined ? {} : { file }),
    ...place,
    error: error.toJSON(),
    description: describeVeniceError(error),
    ...(error.code === undefined ? { report: issueReport(finding, tool) } : {}),
  };
}
