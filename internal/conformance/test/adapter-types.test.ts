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
const entries = ['errors-core', ...adapters].map((folder) => declarationsOf(folder, 'index'));
const program = ts.createProgram([coreEntry, ...entries], {
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

/** Returns those of some types that others refer to, also through other types of a package. */
function typesBehind(start: Iterable<ts.Symbol>, types: ReadonlySet<ts.Symbol>, folder: string): ts.Symbol[] {
  const own = join(workspaceRoot, 'packages', folder, 'dist');
  const reached = new Set(start);
  for (const symbol of reached)
    for (const declaration of symbol.declarations ?? [])
      if (types.has(symbol) || declaration.getSourceFile().fileName.startsWith(own))
        for (const named of namedIn(declaration)) reached.add(named);
  return [...reached].filter((symbol) => types.has(symbol));
}

function typesIn(symbols: Iterable<ts.Symbol>): Set<ts.Symbol> {
  return new Set([...symbols].filter(({ flags }) => flags & ts.SymbolFlags.Type));
}

function namesOf(symbols: readonly ts.Symbol[]): string[] {
  return symbols.map(({ name }) => name);
}

describe.each(adapters)('%s exports', (folder) => {
  const exported = exportsOf(declarationsOf(folder, 'index'));

  test('each type of `@venice/errors-core/adapter` in its signatures', () => {
    const behind = typesBehind(exported, typesIn(exportsOf(coreEntry)), folder);
    expect(namesOf(behind)).toContain('AdapterOptions');
    expect(namesOf(behind.filter((symbol) => !exported.has(symbol)))).toEqual([]);
  });

  test('each type of core in the fields of an error', () => {
    const core = exportsOf(declarationsOf('errors-core', 'index'));
    const errors = [...core].filter(({ name }) => ['VeniceError', 'Issue', 'Via'].includes(name));
    const behind = typesBehind(errors, typesIn(core), 'errors-core');
    expect(namesOf(behind)).toContain('RateLimitWindow');
    expect(namesOf(behind.filter((symbol) => !exported.has(symbol)))).toEqual([]);
  });
});
