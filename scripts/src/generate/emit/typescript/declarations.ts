import {
  type ImportDeclarationStructure,
  type InterfaceDeclarationStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from 'ts-morph';
import { printData, printKey } from './print-data.js';
import { doc } from './source-file.js';
import { literalType, member } from './types.js';

/** Creates an import. Generated code imports types only, so it loads nothing. */
export function importTypes(
  moduleSpecifier: string,
  ...namedImports: readonly string[]
): ImportDeclarationStructure {
  return {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: true,
    moduleSpecifier,
    namedImports: [...namedImports],
  };
}

/** Creates an exported type with its doc comment. */
export function typeAlias(name: string, description: string, type: string): TypeAliasDeclarationStructure {
  return {
    kind: StructureKind.TypeAlias,
    isExported: true,
    name,
    docs: doc(description),
    type,
  };
}

/**
 * Creates an exported constant with its doc comment and an explicit type.
 *
 * @param levels - How many levels of its value have one entry a line.
 */
export function constant(
  name: string,
  description: string,
  type: string,
  value: unknown,
  levels = 1,
): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: doc(description),
    declarations: [{ name, type, initializer: printData(value, levels) }],
  };
}

/** Creates a constant for each described key of an object, with the type of that key and its name. */
export function constantsOf<Key extends string>(
  type: string,
  object: Readonly<Record<NoInfer<Key>, unknown>>,
  descriptions: Readonly<Record<Key, string>>,
): VariableStatementStructure[] {
  const values = new Map<string, unknown>(Object.entries(object));
  return Object.entries<string>(descriptions).map(([key, description]) =>
    constant(key, description, member(type, literalType(key)), values.get(key)),
  );
}

/** Creates an exported interface of read-only properties, with its doc comment. */
export function interfaceOf(
  name: string,
  description: string,
  parents: readonly string[],
  properties: readonly (readonly [name: string, type: string])[],
): InterfaceDeclarationStructure {
  return {
    kind: StructureKind.Interface,
    isExported: true,
    name,
    docs: doc(description),
    extends: [...parents],
    properties: properties.map(([property, type]) => ({ isReadonly: true, name: printKey(property), type })),
  };
}
