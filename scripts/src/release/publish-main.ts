import { program } from 'commander';

import { publishLocally } from './publish.js';
import { type Command, type Run, runWith, succeed } from './run.js';
import { quietSteps } from './step.js';

const publish: Command = ['pnpm', 'exec', 'changeset', 'publish'];

program
  .name('pnpm release:publish')
  .description(
    'Publishes what is not published yet: from the release workflow as npm is configured there, ' +
      'from anywhere else only to a registry on 127.0.0.1.',
  )
  .action(async () => {
    try {
      process.stdout.write(await publishHere(runWith({ env: process.env }), process.cwd()));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  });

const publishHere = (run: Run, workspace: string): Promise<string> =>
  isReleaseWorkflow(process.env)
    ? succeed(run, publish, workspace)
    : publishLocally(run, workspace, publish, quietSteps);

/** GitHub offers an identity only to a job that may have one, and provenance needs it. */
const isReleaseWorkflow = ({ GITHUB_ACTIONS, ACTIONS_ID_TOKEN_REQUEST_URL }: NodeJS.ProcessEnv): boolean =>
  GITHUB_ACTIONS === 'true' && ACTIONS_ID_TOKEN_REQUEST_URL !== undefined;

await program.parseAsync();
