import {
  type InterfaceDeclarationStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from 'ts-morph';
import { printData, printKey } from './print-data.js';
import { doc } from './source-file.js';

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
