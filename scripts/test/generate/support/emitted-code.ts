import {
  Node,
  type PrefixUnaryExpression,
  Project,
  type SourceFile,
  SyntaxKind,
  ts,
  VariableDeclarationKind,
} from 'ts-morph';
import type { EmittedFiles } from '../../../src/generate/generate.js';

/** Parses the emitted TypeScript. */
export function parseEmitted(files: EmittedFiles): readonly SourceFile[] {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  for (const [path, text] of files) if (path.endsWith('.ts')) project.createSourceFile(`/${path}`, text);
  return project.getSourceFiles();
}

/** Returns the syntax errors of a file. */
export function syntaxErrors(file: SourceFile): readonly string[] {
  return file
    .getProject()
    .getProgram()
    .getSyntacticDiagnostics(file)
    .map(
      (diagnostic) =>
        `${file.getFilePath()}: ${ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, ' ')}`,
    );
}

/** Returns every statement that is not an imported type, a declared type or a constant with plain data. */
export function statementsThatAct(file: SourceFile): readonly string[] {
  return file
    .getStatements()
    .filter((statement) => !isDeclarationOnly(statement))
    .map((statement) => statement.getText());
}

function isDeclarationOnly(statement: Node): boolean {
  if (Node.isImportDeclaration(statement)) return statement.isTypeOnly();
  if (Node.isInterfaceDeclaration(statement) || Node.isTypeAliasDeclaration(statement)) return true;
  return (
    Node.isVariableStatement(statement) &&
    statement.getDeclarationKind() === VariableDeclarationKind.Const &&
    statement.getDeclarations().every((declaration) => isData(declaration.getInitializer()))
  );
}

const PLAIN = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.TrueKeyword,
  SyntaxKind.FalseKeyword,
  SyntaxKind.NullKeyword,
]);

function isData(value: Node | undefined): boolean {
  if (isNegative(value)) return true;
  if (Node.isArrayLiteralExpression(value)) return value.getElements().every(isData);
  if (Node.isObjectLiteralExpression(value)) {
    return value
      .getProperties()
      .every(
        (property) =>
          Node.isPropertyAssignment(property) &&
          isKey(property.getNameNode()) &&
          isData(property.getInitializer()),
      );
  }
  return value !== undefined && PLAIN.has(value.getKind());
}

/** `__proto__` sets the prototype unless it is computed; no other name is. */
function isKey(name: Node): boolean {
  return Node.isComputedPropertyName(name) === (nameOf(name) === '__proto__');
}

function isNegative(value: Node | undefined): value is PrefixUnaryExpression {
  return (
    Node.isPrefixUnaryExpression(value) &&
    value.getOperatorToken() === SyntaxKind.MinusToken &&
    Node.isNumericLiteral(value.getOperand())
  );
}

/** Returns the declarations of a file, in order: `InterfaceDeclaration ModelOverloadedError`. */
export function outline(file: SourceFile): readonly string[] {
  return file.getStatements().map((statement) => {
    const names = Node.isVariableStatement(statement)
      ? statement.getDeclarations().map((declaration) => declaration.getName())
      : [Node.hasName(statement) ? statement.getName() : statement.getText()];
    return [statement.getKindName(), ...names].join(' ');
  });
}

/** Returns the value of an exported constant with plain data. */
export function valueOf(file: SourceFile, name: string): unknown {
  return dataOf(file.getVariableDeclarationOrThrow(name).getInitializerOrThrow());
}

function dataOf(value: Node): unknown {
  if (Node.isArrayLiteralExpression(value)) return value.getElements().map(dataOf);
  if (Node.isObjectLiteralExpression(value)) {
    return Object.fromEntries(
      value
        .getProperties()
        .filter((property) => Node.isPropertyAssignment(property))
        .map((property) => [nameOf(property.getNameNode()), dataOf(property.getInitializerOrThrow())]),
    );
  }
  if (Node.isLiteralLike(value))
    return Node.isNumericLiteral(value) ? value.getLiteralValue() : value.getLiteralText();
  return value.getKind() === SyntaxKind.NullKeyword ? null : value.getKind() === SyntaxKind.TrueKeyword;
}

function nameOf(name: Node): string {
  const key = Node.isComputedPropertyName(name) ? name.getExpression() : name;
  return Node.isStringLiteral(key) ? key.getLiteralText() : key.getText();
}
