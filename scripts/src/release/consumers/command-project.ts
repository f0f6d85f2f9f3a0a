import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Run, succeed } from '../programs/run.js';
import type { Project } from './project.js';

/** A response, as `curl -i` prints it. */
const transcript = [
  'HTTP/1.1 422 Unprocessable Entity',
  'Content-Type: application/json',
  '',
  '{"error":"Your input was blocked by content moderation."}',
  '',
].join('\n');

const code = 'CONTENT_POLICY_VIOLATION';

/** Runs `npx @venice/errors-cli` as somebody without a project: in an empty folder, with an empty home directory. */
export function commandProject(folder: string, run: Run): Project {
  const home = join(folder, 'home');
  const empty = join(folder, 'empty');
  const input = join(folder, 'transcript.txt');
  const npx = async (args: readonly string[], stdin?: string): Promise<void> => {
    const output = await succeed(run, ['npx', '--yes', '@venice/errors-cli', ...args], empty, {
      env: { HOME: home, USERPROFILE: home },
      input: stdin,
    });
    if (!output.includes(code)) throw new Error(`${code} is not in what it printed:\n\n${output}`);
    const left = await readdir(empty);
    if (left.length > 0) throw new Error(`It left ${left.join(', ')} in the folder.`);
  };
  return {
    consumer: 'cli',
    manager: 'npm',
    install: async () => {
      for (const each of [home, empty]) await mkdir(each, { recursive: true });
      await writeFile(input, transcript);
    },
    checks: {
      'npx explain': () => npx(['explain', code]),
      'npx decode': () => npx(['decode', input]),
      'npx decode, from stdin': () => npx(['decode'], transcript),
    },
  };
}
