import { CST, isScalar, Lexer, parseDocument, Scalar, visit } from 'yaml';
import { embeddedProse } from './markdown-prose.js';
import { blank, joinLines, keepOnly, type Passage } from './passages.js';

/** The fields with text by maintainers. All others are facts or server messages. */
const proseFields = new Set<unknown>(['summary', 'remedy', 'note', 'notes', 'reason']);

/** The field with the body of a response, which can have fields of the same names. */
const serverField = 'body';

/** Fills everything in a YAML file of the catalog except its comments and its prose fields. */
export function catalogProse(text: string): string {
  return keepOnly(
    text,
    [...commentBlocks(text), ...fieldTexts(text)].map((passage) => ({
      start: passage.start,
      text: embeddedProse(passage.text),
    })),
  );
}

function commentBlocks(text: string): Passage[] {
  const comments: Passage[] = [];
  let start = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    // The text of a scalar follows a mark and can start with any character.
    const isComment = previous !== CST.SCALAR && CST.tokenType(token) === 'comment';
    if (isComment && !token.startsWith('# yaml-language-server:')) comments.push({ start, text: token });
    if (!marks.has(token)) start += token.length;
    previous = token;
  }
  return joinLines(text, comments).map((block) => ({
    start: block.start,
    text: block.text.replace(/^[ \t]*#+/gm, blank),
  }));
}

/** Tokens of the lexer that are not in the file. */
const marks = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

function fieldTexts(text: string): Passage[] {
  const texts: Passage[] = [];
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return undefined;
      if (key.value === serverField) return visit.SKIP;
      if (proseFields.has(key.value) && isScalar(value)) texts.push(...scalarText(text, value));
      return undefined;
    },
  });
  return texts;
}

function scalarText(text: string, { range, type, value }: Scalar): Passage[] {
  if (typeof value !== 'string' || range == null) return [];
  const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
  const [start, end] = isQuoted ? [range[0] + 1, range[1] - 1] : range;
  return [{ start, text: text.slice(start, end).replace(/\\[nt]/g, blank) }];
}
