import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const here = fileURLToPath(new URL('../..', import.meta.url));
const packages = fileURLToPath(new URL('../../../../packages', import.meta.url));

/** An application that imports some names from one module. */
export interface Application {
  readonly names: string;
  readonly from: string;
  /** Whether our packages are bundled from their source, in which single modules can be replaced. */
  readonly fromSource?: boolean;
  /** Modules that are replaced, by a part of their path: to measure what they add. */
  readonly replaced?: Readonly<Record<string, string>>;
  /** Modules that export nothing but empty functions, by a part of their path. */
  readonly emptied?: readonly string[];
  readonly external?: string[];
}

/** Returns the bundle of an application, minified. */
export async function bundle(application: Application): Promise<string> {
  const { names, from, fromSource = false, replaced = {}, emptied = [], external = [] } = application;
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
    plugins: fromSource ? [ourSource, replaceModules(replaced, emptied)] : [],
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

const ourSource: Plugin = {
  name: 'our-source',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^@venice\/errors-/ }, ({ path }) => {
      const [, name = '', entry = 'index'] = path.split('/');
      return { path: join(packages, name, 'src', `${entry}.ts`), sideEffects: false };
    });
  },
};

function replaceModules(replaced: Readonly<Record<string, string>>, emptied: readonly string[]): Plugin {
  return {
    name: 'replace-modules',
    setup: (bundler) => {
      bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const [, contents] = Object.entries(replaced).find(([part]) => path.includes(part)) ?? [];
        if (contents !== undefined) return { contents, loader: 'ts' };
        return emptied.some((part) => path.includes(part))
          ? { contents: await emptyModule(path) }
          : undefined;
      });
    },
  };
}

/** Returns a module with the exports of another, all of them functions that do nothing. */
async function emptyModule(path: string): Promise<string> {
  const { metafile } = await build({
    entryPoints: [path],
    write: false,
    outdir: '.',
    format: 'esm',
    metafile: true,
  });
  const names = Object.values(metafile.outputs).flatMap((output) => output.exports);
  return names.map((name) => `export function ${name}() {}`).join('\n');
}
