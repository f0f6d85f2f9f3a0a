import { type CallExpression, type Identifier, Node, type SourceFile, SyntaxKind } from 'ts-morph';

/**
 * Finds where an emitter passes source text of its own making. Text for people goes to `doc()`, values go to
 * `literal()`, types are put together by the functions of `types.ts`; what is left over are bare names.
 */
export function findRawSource(emitter: SourceFile): readonly string[] {
  if (isDocument(emitter)) return [];
  return [...manipulations(emitter), ...writtenText(emitter), ...catalogText(emitter)].map(
    ({ node, why }) => `${emitter.getBaseName()}:${node.getStartLineNumber()} ${why}: ${node.getText()}`,
  );
}

interface Finding {
  readonly node: Node;
  readonly why: string;
}

/** By function: the positions of the arguments that end up in a literal or in a doc comment. */
const SAFE_ARGUMENTS: ReadonlyMap<string, readonly number[] | 'all'> = new Map<
  string,
  readonly number[] | 'all'
>([
  ['literal', 'all'],
  ['doc', 'all'],
  ['literalType', 'all'],
  ['openUnion', 'all'],
  ['typeAlias', [1]],
  ['interfaceOf', [1]],
  ['constant', [1, 3]],
]);

/** Functions whose first argument names a file or a module. */
const TAKES_PATH = new Set(['sourceFile', 'textFile', 'importTypes']);

/** What the catalog's schema leaves free: sentences, wire codes, bodies, values of headers, addresses. */
const FREE_TEXT = new Set([
  'message',
  'summary',
  'remedy',
  'text',
  'note',
  'body',
  'value',
  'documentation',
  'baseUrl',
]);

/** Properties of ts-morph's structures that are written out as they stand, and the one function each may get. */
const WRITTEN_OUT: ReadonlyMap<string, string | undefined> = new Map<string, string | undefined>([
  ['docs', 'doc'],
  ['initializer', 'literal'],
  ['description', undefined],
  ['statements', undefined],
  ['leadingTrivia', undefined],
  ['trailingTrivia', undefined],
  ['defaultValue', undefined],
  ['expression', undefined],
]);

/** A bare name, as that of a type or of one of its properties. */
const NAME = /^[A-Za-z_$][\w$]*$/;

/** Documents and data for other languages are no source: such a file writes nothing that TypeScript reads. */
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

/** Writing past the structures: by a writer, by editing a parsed file, or by a property that is taken as it is. */
function manipulations(emitter: SourceFile): Finding[] {
  const findings: Finding[] = [];
  for (const imported of emitter.getImportDeclarations()) {
    if (imported.getModuleSpecifierValue() !== 'ts-morph' || imported.isTypeOnly()) continue;
    for (const name of imported.getNamedImports()) {
      if (
        name.isTypeOnly() ||
        name.getName() === 'StructureKind' ||
        name.getName() === 'VariableDeclarationKind'
      )
        continue;
      findings.push({ node: name, why: 'more of ts-morph than its structures' });
    }
  }
  for (const property of emitter.getDescendantsOfKind(SyntaxKind.PropertyAssignment)) {
    const name = property.getName();
    if (!WRITTEN_OUT.has(name)) continue;
    const value = property.getInitializerOrThrow();
    const by = WRITTEN_OUT.get(name);
    if (by !== undefined && Node.isCallExpression(value) && nameOfCalled(value) === by) continue;
    findings.push({ node: property, why: by === undefined ? 'source text' : `not made by ${by}()` });
  }
  for (const property of emitter.getDescendantsOfKind(SyntaxKind.ShorthandPropertyAssignment)) {
    if (WRITTEN_OUT.has(property.getName()) && !isSafe(property))
      findings.push({ node: property, why: 'source text' });
  }
  return findings;
}

/** Texts the emitter itself puts together: templates, sums, and strings that are more than a name. */
function writtenText(emitter: SourceFile): Finding[] {
  return emitter.getDescendants().flatMap((node): Finding[] => {
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

/** Texts of the catalog on their way into source. */
function catalogText(emitter: SourceFile): Finding[] {
  return emitter.getDescendantsOfKind(SyntaxKind.Identifier).flatMap((node): Finding[] => {
    const field = fieldReadBy(node);
    if (field === undefined || !FREE_TEXT.has(field) || isInType(node) || isSafe(node)) return [];
    return [{ node: node.getParentOrThrow(), why: 'text of the catalog' }];
  });
}

/** Whether everything that comes of it ends in a literal or a doc comment. */
function isSafe(node: Node): boolean {
  const parent = node.getParent();
  if (parent === undefined) return false;
  if (Node.isCallExpression(parent)) {
    const position = parent.getArguments().indexOf(node);
    const safe = SAFE_ARGUMENTS.get(nameOfCalled(parent));
    if (position >= 0 && (safe === 'all' || safe?.includes(position) === true)) return true;
  }
  // A constant, or a function whose result it is part of, is as safe as all of its uses.
  if (Node.isVariableDeclaration(parent) || Node.isFunctionDeclaration(parent)) {
    const name = parent.getNameNode();
    if (!Node.isIdentifier(name)) return false;
    const uses = name.findReferencesAsNodes().filter((use) => use !== name);
    return uses.length > 0 && uses.every(isSafe);
  }
  return isSafe(parent);
}

/** The field whose value an identifier stands for: `error.message`, or `message` taken out of an error. */
function fieldReadBy(node: Identifier): string | undefined {
  const parent = node.getParentOrThrow();
  if (Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node) {
    // The names of types are made of codes, whose form is checked.
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

/** Whether a string names a file, or is where another one is cut. */
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
