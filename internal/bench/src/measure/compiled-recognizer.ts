import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type Recognizer = typeof import('@venice/errors-core/recognizer');

/** Returns core's recognizer as JavaScript without what the loader of TypeScript adds to each function. */
export async function compiledRecognizer(): Promise<Recognizer> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve('@venice/errors-core/recognizer'))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  ) as Promise<Recognizer>;
}
