import { program } from 'commander';
import { reasonOf } from '../workspace/refusal.js';
import type { Command } from '../workspace/run-command.js';
import { runWith, succeed } from './programs/run.js';
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
      process.stdout.write(await publishHere(process.cwd(), process.env));
    } catch (error) {
      console.error(reasonOf(error));
      process.exitCode = 1;
    }
  });

async function publishHere(workspace: string, env: NodeJS.ProcessEnv): Promise<string> {
  const run = runWith({ env });
  // GitHub offers an identity only to a job that may have one, and provenance needs it.
  const isReleaseWorkflow =
    env['GITHUB_ACTIONS'] === 'true' && env['ACTIONS_ID_TOKEN_REQUEST_URL'] !== undefined;
  if (!isReleaseWorkflow) return publishLocally(run, workspace, publish);
  await requireSharedFields(workspace, env['GITHUB_REPOSITORY'] ?? '');
  return succeed(run, publish, workspace);
}

await program.parseAsync();
