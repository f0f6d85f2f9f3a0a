import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import { versionScript } from '../scripts.js';

/** A code that the next release adds. */
export const newCode = 'DREAM_INTERRUPTED';

/** The file of the catalog that gets the code. */
export const newCodeFile = 'catalog/errors/internal.yaml';

/** The only text that a maintainer writes to add an error: one entry in one YAML file. */
export const newCodeEntry = `
  ${newCode}:
    status: 418
    message: "The dream was interrupted."
    summary: "The model woke up."
    remedy: "Let it sleep, and send the request again in the evening."
    actions: [wait]
    retry: backoff
    charged: { call: "maybe", source: coined }
    logLevel: warn
    openai: { type: server_error }
    fields:
      dreamId: { from: dream_id, type: string, summary: "Which dream it was.", source: coined }
    source: coined
    examples:
      - { status: 418, body: { error: "The dream was interrupted.", dream_id: "sheep-7" } }
`;

/** The steps of CONTRIBUTING for a new code, then those of a release. */
const steps: readonly Command[] = [
  ['pnpm', 'generate'],
  ['pnpm', 'catalog:diff'],
  ['git', 'add', '--all'],
  ['git', 'commit', '--quiet', `--message=Add ${newCode}`],
  ['pnpm', 'run', versionScript],
];

/** Adds a code to the catalog of a released workspace, and raises the versions. */
export async function prepareNextRelease(run: Run, workspace: string): Promise<void> {
  await appendFile(join(workspace, newCodeFile), newCodeEntry);
  for (const command of steps) await succeed(run, command, workspace);
}
