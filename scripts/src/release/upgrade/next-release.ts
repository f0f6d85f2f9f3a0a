import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commitAll } from '../programs/copy.js';
import { type Run, succeed } from '../programs/run.js';
import { versionScript } from '../scripts.js';

/** A code that the next release adds. */
export const newCode = 'DREAM_INTERRUPTED';

/** The file of the catalog that gets the code. */
export const newCodeFile = 'catalog/errors/internal.yaml';

/** The response of the new error. */
export const newResponse = {
  status: 418,
  body: '{"error":"The dream was interrupted.","dream_id":"sheep-7"}',
};

/** Its details, as JSON. */
export const newDetails = '{"dreamId":"sheep-7"}';

/** The only text that a maintainer writes to add an error: one entry in one YAML file. */
export const newCodeEntry = `
  ${newCode}:
    status: 418
    message: "The dream was interrupted."
    summary: "The model woke up."
    remedy: "Let it sleep, and send the request again in the evening."
    actions: [wait]
    charged: { call: "maybe", source: coined }
    logLevel: warn
    openai: { type: server_error }
    fields:
      dreamId: { from: dream_id, type: string, summary: "Which dream it was.", source: coined }
    source: coined
    examples:
      - { status: 418, body: { error: "The dream was interrupted.", dream_id: "sheep-7" } }
`;

/** Adds a code to the catalog of a released workspace, by the steps of CONTRIBUTING, and raises the versions. */
export async function prepareNextRelease(run: Run, workspace: string, since: string): Promise<void> {
  await appendFile(join(workspace, newCodeFile), newCodeEntry);
  await succeed(run, ['pnpm', 'generate'], workspace);
  const printed = await succeed(run, ['pnpm', 'catalog:diff'], workspace);
  for (const part of [`since ${since}`, `New code \`${newCode}\``])
    if (!printed.includes(part)) throw new Error(`catalog:diff did not print "${part}":\n\n${printed}`);
  await commitAll(run, workspace, `Add ${newCode}`);
  await raiseVersions(run, workspace);
}

/** Raises the versions and commits them, as the workflow does. */
export async function raiseVersions(run: Run, workspace: string): Promise<void> {
  await succeed(run, ['pnpm', 'run', versionScript], workspace);
  await commitAll(run, workspace, 'Release');
}
