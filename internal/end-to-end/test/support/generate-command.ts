import { once } from 'node:events';
import { execaNode } from 'execa';

/** A run of `pnpm generate`, as its user sees it. */
export interface GenerateRun {
  readonly pid: number;
  /** Returns the output so far, of both streams. */
  readonly output: () => string;
  /** Resolves when the text is printed after the last text that was waited for. */
  readonly printed: (expected: string | RegExp) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly code: number | undefined; readonly signal: string | undefined }>;
}

/** Starts it in a copy of the workspace, with the given arguments and options of Node. */
export function startGenerate(
  cwd: string,
  args: readonly string[] = [],
  nodeArgs: readonly string[] = [],
): GenerateRun {
  const running = execaNode('scripts/src/generate/main.ts', args, {
    cwd,
    nodeOptions: ['--import', 'tsx', '-C', '@venice/source', ...nodeArgs],
    stdin: 'ignore',
    all: true,
    buffer: false,
    reject: false,
  });
  let output = '';
  let read = 0;
  running.all.setEncoding('utf8').on('data', (text: string) => (output += text));

  return {
    pid: running.pid ?? 0,
    output: () => output,
    printed: async (expected) => {
      for (;;) {
        const news = output.slice(read);
        const at = typeof expected === 'string' ? news.indexOf(expected) : news.search(expected);
        if (at >= 0) {
          read += news.indexOf('\n', at) + 1;
          return;
        }
        if (running.exitCode !== null) throw new Error(`ended without ${String(expected)}:\n${output}`);
        await once(running.all, 'data');
      }
    },
    kill: (signal) => running.kill(signal),
    ended: running.then(({ exitCode: code, signal }) => ({ code, signal })),
  };
}
