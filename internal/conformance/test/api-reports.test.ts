import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportApis } from '@venice/scripts/api/report-api';
import { expect, test } from 'vitest';
import { workspaceRoot } from '../src/workspace-root.js';

test('the report of each public surface is current', async () => {
  const reports = await reportApis(workspaceRoot);
  expect(reports.size).toBeGreaterThanOrEqual(6);
  for (const [file, report] of reports)
    expect(readFileSync(join(workspaceRoot, file), 'utf8'), `${file} is not current. Run: pnpm api`).toBe(
      report,
    );
});
