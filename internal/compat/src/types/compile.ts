import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runCommand } from '@venice/scripts/workspace/run-command';
import type TypeScript from 'typescript';
import type { ConsumerFile } from './consumer.js';
import { type Cell, extensionsFor, optionsFor } from './matrix.js';

/** A consumer's project. */
export interface Consumer {
  readonly folder: string;
  readonly files: readonly ConsumerFile[];
}

/**
 * Compiles a consumer with one setting. Returns a line for each error in its files and in our declarations. Errors in
 * declarations of others, such as a client's, are not counted.
 */
export type Compile = (consumer: Consumer, cell: Cell) => Promise<readonly string[]> | readonly string[];

/** The host of the last compilation. One alone is kept: the files of one resolution take 200 MB. */
let kept: { readonly key: string; readonly host: TypeScript.CompilerHost } | undefined;

/** Compiles with the API, up to TypeScript 6. Compilations in a row with one resolution read the files once. */
export function compileWith(ts: typeof TypeScript): Compile {
  return ({ folder, files }, cell) => {
    const { options, errors } = ts.convertCompilerOptionsFromJson(optionsFor(ts.version, cell), folder);
    const key = `${ts.version} ${cell.resolution} ${folder}`;
    if (kept?.key !== key) kept = { key, host: cachingHost(ts, options, folder) };
    const { host } = kept;
    const program = ts.createProgram({
      rootNames: rootNames(files, ts.version, cell),
      options,
      host,
    });
    const ours = program.getSourceFiles().filter(({ fileName }) => isOurs(folder, fileName));
    const diagnostics = [
      ...errors,
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...ours.flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]),
    ];
    const lines = ts.formatDiagnostics(diagnostics, {
      getCurrentDirectory: () => folder,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    });
    return lines.split('\n').filter((line) => line !== '');
  };
}

/** A host whose programs share the files that are equal in all of them. */
function cachingHost(
  ts: typeof TypeScript,
  options: TypeScript.CompilerOptions,
  folder: string,
): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(options);
  const files = new Map<string, TypeScript.SourceFile | undefined>();
  return {
    ...host,
    getCurrentDirectory: () => folder,
    getSourceFile: (name, ...others) => {
      if (!files.has(name)) files.set(name, host.getSourceFile(name, ...others));
      return files.get(name);
    },
  };
}

/** Compiles with the program `tsc`: TypeScript 7 has no API. */
export function compileWithProgram(version: string, tsc: string): Compile {
  return async ({ folder, files }, cell) => {
    const project = join(folder, 'tsconfig.json');
    const compilerOptions = optionsFor(version, cell);
    await writeFile(project, JSON.stringify({ compilerOptions, files: rootNames(files, version, cell) }));
    const { code, output } = await runCommand(
      [process.execPath, tsc, '--project', project, '--pretty', 'false'],
      {
        cwd: folder,
      },
    );
    const lines = output.split(/\r?\n/).filter((line) => /error TS\d+/.test(line));
    if (code !== 0 && lines.length === 0) return [output.trim()];
    return lines.filter((line) => {
      const [, file] = /^(.+?)\(\d+,\d+\): error/.exec(line) ?? [];
      return file === undefined || isOurs(folder, join(folder, file));
    });
  };
}

function rootNames(files: readonly ConsumerFile[], version: string, { resolution }: Cell): string[] {
  return files.flatMap(({ path, isModuleOnly }) =>
    extensionsFor(version, resolution, isModuleOnly).map((extension) => `${path}.${extension}`),
  );
}

function isOurs(folder: string, file: string): boolean {
  const path = relative(folder, file).replaceAll('\\', '/');
  return (
    !path.startsWith('..') && (!path.startsWith('node_modules/') || path.startsWith('node_modules/@venice/'))
  );
}
