import { type CallExpression, type Identifier, Node, type SourceFile, SyntaxKind } from 'ts-morph';

/**
 * Finds source text that an emitter composes itself. Prose belongs in `doc()`, values in `literal()`, types in
 * the functions of `types.ts`; only bare names remain.
 */
export function findRawSource(emitter: SourceFile): readonly string[] {
  if (isDocument(emitter)) return [];
  return [...manipulations(emitter), ...writtenText(emitter), ...catalogText(emitter)].map(
    ({ node, why }) => `${emitter.getBaseName()}:${node.getStartLineNumber()} ${why}: ${node.getText()}`,
  );
}

interface RawSource {
  readonly node: Node;
  readonly why: string;
}

/** By function: the positions of the arguments that end up in a literal, in a doc comment or in a path. */
const SAFE_ARGUMENTS: ReadonlyMap<string, readonly number[] | 'all'> = new Map<
  string,
  readonly number[] | 'all'
>([
  ['literal', 'all'],
  ['doc', 'all'],
  ['literalType', 'all'],
  ['openUnion', 'all'],
  ['generatedPath', 'all'],
  ['typeAlias', [1]],
  ['interfaceOf', [1]],
  ['constant', [1, 3]],
  ['constantsOf', [1, 2]],
]);

/** Functions whose first argument names a file or a module. */
const TAKES_PATH = new Set(['sourceFile', 'tableFile', 'textFile', 'importTypes']);

/** Values that the catalog's schema does not restrict: texts, wire codes, bodies, values of headers, addresses. */
const FREE_TEXT = new Set([
  'message',
  'summary',
  'remedy',
  'text',
  'note',
  'body',
  'value',
  'documentation',
  'site',
  'baseUrl',
]);

/** Properties of ts-morph's structures that are written verbatim, and the function that each needs. */
const WRITTEN_OUT: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ['docs', 'doc'],
  ['initializer', 'printData'],
  ['description', undefined],
  ['statements', undefined],
  ['leadingTrivia', undefined],
  ['trailingTrivia', undefined],
  ['defaultValue', undefined],
  ['expression', undefined],
]);

/** A bare name, such as that of a type or a property. */
const NAME = /^[A-Za-z_$][\w$]*$/;

/** Returns whether a file writes only documents and data for other languages, which are not TypeScript. */
function isDocument(emitter: SourceFile): boolean {
  const calls = emitter.getDescendantsOfKind(SyntaxKind.CallExpression);
  const written = calls
    .filter((call) => nameOfCalled(call) === 'textFile')
    .map((call) => call.getArguments()[0]);
  return (
    written.length > 0 &&
    written.every((path) => Node.isStringLiteral(path) && /\.(md|json)$/.test(path.getLiteralText())) &&
    !calls.some((call) => nameOfCalled(call) === 'sourceFile')
  );
}

/** Finds code that bypasses the structures: a writer, edits of a parsed file, or a verbatim property. */
function manipulations(emitter: SourceFile): RawSource[] {
  const found: RawSource[] = [];
  for (const imported of emitter.getImportDeclarations()) {
    if (imported.getModuleSpecifierValue() !== 'ts-morph' || imported.isTypeOnly()) continue;
    for (const name of imported.getNamedImports()) {
      if (
        name.isTypeOnly() ||
        name.getName() === 'StructureKind' ||
        name.getName() === 'VariableDeclarationKind'
      )
        continue;
      found.push({ node: name, why: 'more of ts-morph than its structures' });
    }
  }
  for (const property of emitter.getDescendantsOfKind(SyntaxKind.PropertyAssignment)) {
    const name = property.getName();
    if (!WRITTEN_OUT.has(name)) continue;
    const value = property.getInitializerOrThrow();
    const by = WRITTEN_OUT.get(name);
    if (by !== undefined && Node.isCallExpression(value) && nameOfCalled(value) === by) continue;
    found.push({ node: property, why: by === undefined ? 'source text' : `not made by ${by}()` });
  }
  for (const property of emitter.getDescendantsOfKind(SyntaxKind.ShorthandPropertyAssignment)) {
    if (WRITTEN_OUT.has(property.getName()) && !isSafe(property))
      found.push({ node: property, why: 'source text' });
  }
  return found;
}

/** Finds text that the emitter composes: templates, concatenations, and strings that are more than a name. */
function writtenText(emitter: SourceFile): RawSource[] {
  return emitter.getDescendants().flatMap((node): RawSource[] => {
    if (Node.isTemplateExpression(node) || Node.isNoSubstitutionTemplateLiteral(node)) {
      return isSafe(node) ? [] : [{ node, why: 'a template' }];
    }
    if (Node.isBinaryExpression(node) && node.getOperatorToken().getKind() === SyntaxKind.PlusToken) {
      return isSafe(node) ? [] : [{ node, why: 'a text put together' }];
    }
    if (!Node.isStringLiteral(node) || NAME.test(node.getLiteralText()) || isInType(node) || isKey(node))
      return [];
    return isPathOrSeparator(node) || isSafe(node) ? [] : [{ node, why: 'more than a name' }];
  });
}

/** Finds text of the catalog that could reach the source. */
function catalogText(emitter: SourceFile): RawSource[] {
  return emitter.getDescendantsOfKind(SyntaxKind.Identifier).flatMap((node): RawSource[] => {
    const field = fieldReadBy(node);
    if (field === undefined || !FREE_TEXT.has(field) || isInType(node) || isSafe(node)) return [];
    return [{ node: node.getParentOrThrow(), why: 'text of the catalog' }];
  });
}

/** Returns whether every use ends in a literal or a doc comment. */
function isSafe(node: Node): boolean {
  const parent = node.getParent();
  if (parent === undefined) return false;
  if (Node.isCallExpression(parent)) {
    const position = parent.getArguments().indexOf(node);
    const safe = SAFE_ARGUMENTS.get(nameOfCalled(parent));
    if (position >= 0 && (safe === 'all' || safe?.includes(position) === true)) return true;
  }
  // A constant, or a function that returns it, is safe if all of its uses are.
  if (Node.isVariableDeclaration(parent) || Node.isFunctionDeclaration(parent)) {
    const name = parent.getNameNode();
    if (!Node.isIdentifier(name)) return false;
    const uses = name.findReferencesAsNodes().filter((use) => use !== name);
    return uses.length > 0 && uses.every(isSafe);
  }
  return isSafe(parent);
}

/** Returns the field that an identifier reads: `error.message`, or a destructured `message`. */
function fieldReadBy(node: Identifier): string | undefined {
  const parent = node.getParentOrThrow();
  if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) {
    // The names of types are derived from codes, and their form is checked.
    return /\bnames$/.test(parent.getExpression().getText()) ? undefined : node.getText();
  }
  if (Node.isBindingElement(parent)) return undefined;
  const symbol = Node.isShorthandPropertyAssignment(parent) ? parent.getValueSymbol() : node.getSymbol();
  const declaration = symbol?.getValueDeclaration();
  return Node.isBindingElement(declaration)
    ? (declaration.getPropertyNameNode() ?? declaration.getNameNode()).getText()
    : undefined;
}

function isInType(node: Node): boolean {
  return node
    .getAncestors()
    .some((ancestor) => Node.isTypeNode(ancestor) || Node.isImportDeclaration(ancestor));
}

function isKey(node: Node): boolean {
  const parent = node.getParent();
  return Node.isPropertyAssignment(parent) && parent.getNameNode() === node;
}

/** Returns whether a string is the path of a file, or a separator. */
function isPathOrSeparator(node: Node): boolean {
  const call = node.getParent();
  if (!Node.isCallExpression(call) || call.getArguments()[0] !== node) return false;
  const called = call.getExpression();
  return Node.isPropertyAccessExpression(called)
    ? called.getName() === 'split'
    : TAKES_PATH.has(nameOfCalled(call));
}

function nameOfCalled(call: CallExpression): string {
  return call.getExpression().getText();
}
