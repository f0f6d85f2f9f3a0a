import type { Command } from '../../workspace/run-command.js';
import { compilerIn, tools as pins } from './tools.js';

const compilers = ['typescript-oldest', 'typescript-newest'] as const;

const node = process.execPath;

/** Returns the commands that have to succeed in each project, by what they check. The tools are in a folder and in PATH. */
export function checksWith(tools: string): Readonly<Record<string, readonly Command[]>> {
  const types = compilers.flatMap((name) =>
    ['node16', 'nodenext', 'bundler'].map((resolution): [string, readonly Command[]] => [
      `${pins[name].replace('npm:', '')} ${resolution}`,
      [[...compilerIn(tools, name), '--project', `tsconfig.${resolution}.json`]],
    ]),
  );
  return {
    ESM: [esbuild('call.mts', 'esm', 'call.mjs'), [node, 'run.mjs', 'call.mjs']],
    CommonJS: [esbuild('call.cts', 'cjs', 'call.cjs'), [node, 'run.cjs', 'call.cjs']],
    ...Object.fromEntries(types),
    esbuild: [
      esbuild('call.ts', 'esm', 'esbuild/call.mjs', '--bundle'),
      [node, 'run.mjs', 'esbuild/call.mjs'],
    ],
    Vite: [
      ['vite', 'build'],
      [node, 'run.mjs', 'vite/call.mjs'],
    ],
  };
}

function esbuild(source: string, format: string, output: string, ...options: string[]): Command {
  return ['esbuild', source, ...options, `--format=${format}`, `--outfile=${output}`, '--log-level=warning'];
}
