import { StructureKind, type ImportDeclarationStructure } from 'ts-morph';

/** Generated code imports types only, so that it can be loaded by nothing and dropped by bundlers. */
export const importTypes = (
  moduleSpecifier: string,
  ...namedImports: readonly string[]
): ImportDeclarationStructure => ({
  kind: StructureKind.ImportDeclaration,
  isTypeOnly: true,
  moduleSpecifier,
  namedImports: [...namedImports],
});
