import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type Recognizer = typeof import('@venice/errors-core/recognizer');
type IssueReader = typeof import('../../../../packages/errors-core/src/details/read-issues.js');

const ENTRY = import.meta.resolve('@venice/errors-core/recognizer');

/** Returns core's recognizer as JavaScript without what the loader of TypeScript adds to each function. */
export async function compiledRecognizer(): Promise<Recognizer> {
  return (await compiled(ENTRY)) as Recognizer;
}

/** Returns the module of core that reads the issues of a validation, in the same form. */
export async function compiledIssueReader(): Promise<IssueReader> {
  return (await compiled(new URL('details/read-issues.ts', ENTRY).href)) as IssueReader;
}

async function compiled(module: string): Promise<unknown> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
}
