import { join } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { workspaceRoot } from '../src/workspace-root.js';

function declarationsOf(folder: string, entry: string): string {
  return join(workspaceRoot, 'packages', folder, 'dist', `${entry}.d.ts`);
}

const adapters = (await findAdapters(workspaceRoot)).map(({ folder }) => folder);
const coreEntry = declarationsOf('errors-core', 'adapter');
const program = ts.createProgram([coreEntry, ...adapters.map((folder) => declarationsOf(folder, 'index'))], {
  module: ts.ModuleKind.NodeNext,
  noLib: true,
  types: [],
});
const checker = program.getTypeChecker();

/** Returns the symbol that an import or export refers to. */
function targetOf(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Returns what a file with declarations exports. */
function exportsOf(file: string): Set<ts.Symbol> {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is missing or exports nothing. Run: pnpm build`);
  return new Set(checker.getExportsOfModule(module).map(targetOf));
}

/** Returns what a declaration refers to. */
function namedIn(node: ts.Node): ts.Symbol[] {
  if (ts.isIdentifier(node)) {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol === undefined ? [] : [targetOf(symbol)];
  }
  const named: ts.Symbol[] = [];
  node.forEachChild((child) => {
    named.push(...namedIn(child));
  });
  return named;
}

const coreTypes = new Set([...exportsOf(coreEntry)].filter(({ flags }) => flags & ts.SymbolFlags.Type));

/** Returns the types of core's `/adapter` that the exports of an adapter refer to, also through other types. */
function coreTypesBehind(folder: string): ts.Symbol[] {
  const own = join(workspaceRoot, 'packages', folder, 'dist');
  const reached = exportsOf(declarationsOf(folder, 'index'));
  for (const symbol of reached)
    for (const declaration of symbol.declarations ?? [])
      if (coreTypes.has(symbol) || declaration.getSourceFile().fileName.startsWith(own))
        for (const named of namedIn(declaration)) reached.add(named);
  return [...reached].filter((symbol) => coreTypes.has(symbol));
}

describe('each type of `@venice/errors-core/adapter` in the signatures of an adapter is exported by it:', () => {
  test.each(adapters)('%s', (folder) => {
    const exported = exportsOf(declarationsOf(folder, 'index'));
    const behind = coreTypesBehind(folder);
    expect(behind.map(({ name }) => name)).toContain('AdapterOptions');
    expect(behind.filter((symbol) => !exported.has(symbol)).map(({ name }) => name)).toEqual([]);
  });
});
