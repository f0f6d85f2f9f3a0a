import { dirname, join } from 'node:path';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { handlersFor } from '../../src/pages/code/handlers.js';
import { sources } from '../support/sources.js';

const { catalog, handlers } = sources;

/** The code of every tab of every page, by the file that it would be, next to the handler that it is made of. */
const tabs = new Map(
  Object.entries(catalog.errors).flatMap(([code, entry]) =>
    handlersFor(code, entry, handlers).map(({ text }, index): [string, string] => {
      const folder = dirname(handlers[index]?.file ?? '');
      return [join(folder, `tab-${index}-${code}.ts`), text];
    }),
  ),
);

/** Returns what the compiler reports about files, with the options of this workspace. */
function problemsOf(files: ReadonlyMap<string, string>): string[] {
  const config = ts.readConfigFile(join(workspaceRoot, 'tsconfig.base.json'), ts.sys.readFile) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, workspaceRoot);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = ts.sys;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  const program = ts.createProgram([...files.keys()], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) =>
        `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

test('the code in every tab of every page compiles', () => {
  expect(tabs.size).toBe(Object.keys(catalog.errors).length * handlers.length);
  expect(problemsOf(tabs)).toEqual([]);
});

test('a tab with a code that does not exist would not', () => {
  const [[file, text] = ['', '']] = tabs;
  const problems = problemsOf(new Map([[file, text.replaceAll(/'[A-Z_]+'/g, "'NO_SUCH_CODE'")]]));
  expect(problems.join('\n')).toContain('NO_SUCH_CODE');
});
