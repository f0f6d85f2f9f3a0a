import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const here = fileURLToPath(new URL('../..', import.meta.url));

/** An application that imports some names from one module. */
export interface Application {
  readonly names: string;
  readonly from: string;
  /** Modules that are replaced, by a part of their path: to measure what they add. */
  readonly without?: Readonly<Record<string, string>>;
  readonly external?: string[];
}

/** Returns the bundle of an application, minified. */
export async function bundle({ names, from, without = {}, external = [] }: Application): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from ${JSON.stringify(from)};`, resolveDir: here },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
    external,
    plugins: [replaced(without)],
  });
  return outputFiles[0]?.text ?? '';
}

/** Returns the bytes of a bundle after gzip. */
export async function bundleSize(application: Application): Promise<number> {
  return compressedSize(await bundle(application));
}

/** Returns the bytes of a text after gzip. */
export function compressedSize(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

function replaced(modules: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'replace-modules',
    setup: (bundler) => {
      bundler.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const [, contents] = Object.entries(modules).find(([part]) => path.includes(part)) ?? [];
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
}
