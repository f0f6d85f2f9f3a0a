import { ts } from 'ts-morph';
import { joinLines } from './comment-blocks.js';
import { embeddedProse } from './markdown-prose.js';
import { blank, keepOnly, type Passage } from './passages.js';

/** Comments for programs: they follow a syntax of their own. */
const directive = /^\/[/*]+\s*(?:eslint-|@ts-|prettier-ignore|<reference\b|[#@]__)/;

/** Fills everything in a TypeScript or JavaScript file except the prose of its comments. */
export function codeProse(text: string): string {
  const comments = commentsOf(text).filter((comment) => !directive.test(comment.text));
  const isLine = ({ text: comment }: Passage): boolean => comment.startsWith('//');
  const blocks = [
    ...joinLines(text, comments.filter(isLine)),
    ...comments.filter((comment) => !isLine(comment)),
  ];
  return keepOnly(
    text,
    blocks.map(({ start, text: block }) => ({ start, text: embeddedProse(withoutMarkers(block)) })),
  );
}

/** Returns every comment in order. A token has comments before it and, on its own line, after it. */
function commentsOf(text: string): Passage[] {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest);
  const found = new Map<number, Passage>();
  const add = ({ pos, end }: ts.CommentRange): void => {
    found.set(pos, { start: pos, text: text.slice(pos, end) });
  };
  const read = (node: ts.Node): void => {
    if (ts.isTokenKind(node.kind)) {
      ts.getLeadingCommentRanges(text, node.pos)?.forEach(add);
      ts.getTrailingCommentRanges(text, node.end)?.forEach(add);
    } else if (!isDoc(node)) {
      node.getChildren(source).forEach(read);
    }
  };
  read(source);
  return [...found.values()].sort((left, right) => left.start - right.start);
}

/** A doc comment is a node and also a comment in front of a token. */
function isDoc({ kind }: ts.Node): boolean {
  return kind >= ts.SyntaxKind.FirstJSDocNode && kind <= ts.SyntaxKind.LastJSDocNode;
}

function withoutMarkers(comment: string): string {
  return (
    comment.startsWith('//')
      ? comment.replace(/^[ \t]*\/+/gm, blank)
      : comment.replace(/^\/\*+|\*+\/$|^[ \t]*\*(?!\/)/gm, blank)
  ).replace(/\{@[^}]*\}|@(?:param|template)\s+\S+|@\w+/g, blank);
}
