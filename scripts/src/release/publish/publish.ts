import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import type { Step } from '../programs/step.js';
import { findTargets, publishedPackages, requireLocalTargets } from './targets.js';

/**
 * Publishes a workspace and returns the output. Throws, and sends nothing, unless a dry run in the same environment
 * shows that every package would go to a registry on 127.0.0.1.
 */
export async function publishLocally(
  run: Run,
  workspace: string,
  publish: Command,
  step: Step,
): Promise<string> {
  await step('dry run: every package goes to 127.0.0.1', async () => {
    requireLocalTargets(await findTargets(run, await publishedPackages(run, workspace)));
  });
  return step('publish', () => succeed(run, publish, workspace));
}
