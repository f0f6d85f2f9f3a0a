import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from '../../workspace/run-command.js';
import { type Run, succeed } from '../programs/run.js';
import { type TriedProject, tryInOrder } from './try-project.js';

/** A response, as `curl -i` prints it. */
const transcript = [
  'HTTP/1.1 422 Unprocessable Entity',
  'Content-Type: application/json',
  '',
  '{"error":"Your input was blocked by content moderation."}',
  '',
].join('\n');

const code = 'CONTENT_POLICY_VIOLATION';

/**
 * Runs `npx @venice/errors-cli` as somebody without a project: in an empty folder. The runner has an empty home
 * directory, and gets our packages from the registry of the rehearsal.
 */
export async function tryCommand(folder: string, run: Run): Promise<TriedProject> {
  const empty = join(folder, 'empty');
  const input = join(folder, 'transcript.txt');
  const npx = async (args: readonly string[], stdin?: string): Promise<void> => {
    const command: Command = ['npx', '--yes', '@venice/errors-cli', ...args];
    const output = await succeed(run, command, empty, stdin);
    if (!output.includes(code)) throw new Error(`${code} is not in what it printed:\n\n${output}`);
    const left = await readdir(empty);
    if (left.length > 0) throw new Error(`It left ${left.join(', ')} in the folder.`);
  };
  return tryInOrder('cli', {
    install: async () => {
      await mkdir(empty, { recursive: true });
      await writeFile(input, transcript);
    },
    'npx explain': () => npx(['explain', code]),
    'npx decode': () => npx(['decode', input]),
    'npx decode, from stdin': () => npx(['decode'], transcript),
  });
}
