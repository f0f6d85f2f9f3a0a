import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A run of what `pnpm generate` runs, as its user sees it. */
export interface GenerateRun {
  readonly pid: number;
  /** All it has printed, on either stream. */
  readonly output: () => string;
  /** Resolves when it has printed this since the last time something was waited for. */
  readonly printed: (expected: string | RegExp) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

/** Starts it in a copy of the workspace, with options of Node's before and options of its own after the program. */
export function startGenerate(
  cwd: string,
  args: readonly string[] = [],
  nodeArgs: readonly string[] = [],
): GenerateRun {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', ...nodeArgs, 'scripts/src/generate/main.ts', ...args],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  let read = 0;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));

  return {
    pid: child.pid ?? 0,
    output: () => output,
    printed: async (expected) => {
      for (;;) {
        const news = output.slice(read);
        const at = typeof expected === 'string' ? news.indexOf(expected) : news.search(expected);
        if (at >= 0) {
          read += news.indexOf('\n', at) + 1;
          return;
        }
        if (child.exitCode !== null) throw new Error(`ended without ${String(expected)}:\n${output}`);
        await once(child.stdout, 'data');
      }
    },
    kill: (signal) => child.kill(signal),
    ended,
  };
}
