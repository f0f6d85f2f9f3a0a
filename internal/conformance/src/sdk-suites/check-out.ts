import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import type { SdkSuite } from './suites.js';

/** Without a network, a host that does not answer must not hold up the other tests. */
const ANSWER_MS = 10_000;
const DOWNLOAD_MS = 240_000;

/**
 * Clones the repository of an SDK into an empty folder, and installs what its unit suite needs there. Returns the reason
 * if that is impossible.
 */
export async function checkOut(
  { repository, variable, tag, tools }: SdkSuite,
  folder: string,
): Promise<string | undefined> {
  const [source = repository, ref] = (process.env[variable] ?? repository).split('#');
  const known = await git(['ls-remote', source, ref ?? `refs/tags/${tag}`], ANSWER_MS);
  if (known.failed) return firstLine(known.stderr);
  const isMissing = known.stdout === '';
  if (isMissing && (ref !== undefined || source === repository)) return `${source} has no ${ref ?? tag}`;

  // A repository of one's own can lack the tag: its default branch is taken.
  const branch = isMissing ? [] : ['--branch', ref ?? tag];
  const cloned = await git(['clone', '--quiet', '--depth', '1', ...branch, source, folder], DOWNLOAD_MS);
  if (cloned.failed) return firstLine(cloned.stderr);

  const manifest = join(folder, 'package.json');
  await writeFile(manifest, onlyTools(await readFile(manifest, 'utf8'), tools));
  const options = ['--ignore-scripts', '--no-package-lock', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  const installed = await execa('npm', ['install', ...options, '--loglevel=error'], {
    cwd: folder,
    reject: false,
    timeout: DOWNLOAD_MS,
  });
  return installed.failed ? firstLine(installed.stderr) : undefined;
}

/** Returns whether a package was installed with a command. */
export function isInstalled(folder: string, name: string): boolean {
  return existsSync(join(folder, 'node_modules', '.bin', name));
}

/** The SDKs' linters, browsers and bundlers are left out: they are most of what would be installed. */
function onlyTools(manifest: string, tools: RegExp): string {
  const { devDependencies, ...fields }: { devDependencies: Readonly<Record<string, string>> } =
    JSON.parse(manifest);
  const needed = Object.entries(devDependencies).filter(([name]) => tools.test(name));
  return JSON.stringify({ ...fields, devDependencies: Object.fromEntries(needed) }, undefined, 2);
}

/** A group of its own: git leaves the connection to a process that outlives it. */
async function git(args: readonly string[], longestMs: number) {
  const running = execa('git', args, { reject: false, detached: true, env: { GIT_TERMINAL_PROMPT: '0' } });
  const timer = setTimeout(() => {
    if (running.pid !== undefined) process.kill(-running.pid);
  }, longestMs);
  const result = await running;
  clearTimeout(timer);
  return result;
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line === '' ? 'it does not answer' : line;
}
