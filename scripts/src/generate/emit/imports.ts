import { type ImportDeclarationStructure, StructureKind } from 'ts-morph';

/** Generated code imports types only, so that it can be loaded by nothing and dropped by bundlers. */
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
