import { join } from 'node:path';
import { type Command, type Run, succeed } from '../run.js';
import { tools as pins } from './pins.js';

/** One thing that has to work in a user's project once our package is installed there. */
export interface Check {
  readonly title: string;
  readonly commands: readonly Command[];
}

const compilers = ['typescript-oldest', 'typescript-newest'] as const;

const node = process.execPath;

/** Everything that is tried in each project, with the tools of a folder. */
export function checksWith(tools: string): readonly Check[] {
  const tool = (...path: string[]): string => join(tools, 'node_modules', ...path);
  return [
    { title: 'ESM', commands: [[node, 'run.mjs', 'call.mjs']] },
    { title: 'CommonJS', commands: [[node, 'run.cjs', 'call.cjs']] },
    ...compilers.flatMap((compiler) =>
      ['node16', 'nodenext', 'bundler'].map((resolution): Check => ({
        title: `${pins[compiler].replace('npm:', '')} ${resolution}`,
        commands: [[node, tool(compiler, 'bin', 'tsc'), '--project', `tsconfig.${resolution}.json`]],
      })),
    ),
    {
      title: 'esbuild',
      commands: [
        [
          // The program itself, which is no script.
          tool('.bin', 'esbuild'),
          'call.ts',
          '--bundle',
          '--format=esm',
          `--outfile=${built('esbuild')}`,
          '--log-level=warning',
        ],
        [node, 'run.mjs', built('esbuild')],
      ],
    },
    {
      title: 'Vite',
      commands: [
        [node, tool('vite', 'bin', 'vite.js'), 'build'],
        [node, 'run.mjs', built('vite')],
      ],
    },
  ];
}

function built(bundler: string): string {
  return `${bundler}/call.mjs`;
}

/** Runs the commands of a check; throws with the words of the first that fails. */
export async function runCheck(run: Run, check: Check, project: string): Promise<void> {
  for (const command of check.commands) await succeed(run, command, project);
}
