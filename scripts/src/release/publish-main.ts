import { program } from 'commander';
import type { Command } from '../workspace/run-command.js';
import { type Run, runWith, succeed } from './programs/run.js';
import { quietSteps } from './programs/step.js';
import { requireSharedFields } from './publish/provenance.js';
import { publishLocally } from './publish/publish.js';

const publish: Command = ['pnpm', 'exec', 'changeset', 'publish'];

program
  .name('pnpm release:publish')
  .description(
    'Publishes the packages that are not published yet: in the release workflow as npm is configured there, ' +
      'anywhere else only to a registry on 127.0.0.1.',
  )
  .action(async () => {
    try {
      process.stdout.write(await publishHere(runWith({ env: process.env }), process.cwd(), process.env));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  });

async function publishHere(run: Run, workspace: string, env: NodeJS.ProcessEnv): Promise<string> {
  if (!isReleaseWorkflow(env)) return publishLocally(run, workspace, publish, quietSteps);
  await requireSharedFields(workspace, env['GITHUB_REPOSITORY'] ?? '');
  return succeed(run, publish, workspace);
}

/** GitHub offers an identity only to a job that may have one, and provenance needs it. */
function isReleaseWorkflow(env: NodeJS.ProcessEnv): boolean {
  return env['GITHUB_ACTIONS'] === 'true' && env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined;
}

await program.parseAsync();
