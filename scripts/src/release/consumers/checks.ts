import { join } from 'node:path';
import type { Command } from '../../workspace/run-command.js';
import { tools as pins } from './tools.js';

/** Something that has to work in the project of a user. */
export interface Check {
  readonly title: string;
  readonly commands: readonly Command[];
}

const compilers = ['typescript-oldest', 'typescript-newest'] as const;

const node = process.execPath;

/** Returns the checks of each project, with the tools that are installed in a folder. */
export function checksWith(tools: string): readonly Check[] {
  const tool = (...path: string[]): string => join(tools, 'node_modules', ...path);
  // The program itself is an executable, not a script.
  const esbuild = (source: string, format: string, output: string, ...options: string[]): Command => [
    tool('.bin', 'esbuild'),
    source,
    ...options,
    `--format=${format}`,
    `--outfile=${output}`,
    '--log-level=warning',
  ];
  return [
    { title: 'ESM', commands: [esbuild('call.mts', 'esm', 'call.mjs'), [node, 'run.mjs', 'call.mjs']] },
    { title: 'CommonJS', commands: [esbuild('call.cts', 'cjs', 'call.cjs'), [node, 'run.cjs', 'call.cjs']] },
    ...compilers.flatMap((compiler) =>
      ['node16', 'nodenext', 'bundler'].map((resolution): Check => ({
        title: `${pins[compiler].replace('npm:', '')} ${resolution}`,
        commands: [[node, tool(compiler, 'bin', 'tsc'), '--project', `tsconfig.${resolution}.json`]],
      })),
    ),
    {
      title: 'esbuild',
      commands: [
        esbuild('call.ts', 'esm', built('esbuild'), '--bundle'),
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
