import { type ImportDeclarationStructure, StructureKind } from 'ts-morph';

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
