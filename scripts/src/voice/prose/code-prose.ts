import { parse } from '@typescript-eslint/typescript-estree';
import { markdownProse } from './markdown-prose.js';
import { blank, keepOnly, type Passage } from './passages.js';

/** Comments for programs: they follow a syntax of their own. */
const directive = /^\/[/*]+\s*(?:eslint-|@ts-|prettier-ignore|<reference\b|[#@]__)/;

const markers = /^[ \t]*(?:\/\/+|\/?\*+(?!\/))|\/\*+|\*+\/|\{@[^}]*\}|@(?:param|template)\s+\S+|@\w+/gm;

/** Fills everything in a TypeScript or JavaScript file except the prose of its comments. */
export function codeProse(text: string): string {
  const { comments } = parse(text, { comment: true, range: true });
  const passages = comments
    .map(({ range: [start, end] }) => ({ start, text: text.slice(start, end) }))
    .filter((comment) => !directive.test(comment.text));
  return commentProse(text, passages, markers);
}

/** Fills everything in a YAML or Python file or a shell script except the prose of the comments on their own lines. */
export function scriptProse(text: string): string {
  const comments = [...text.matchAll(/^[ \t]*#(?!!).*/gm)];
  const passages = comments.map(({ index, 0: comment }) => ({ start: index, text: comment }));
  return commentProse(text, passages, /^[ \t]*#+/gm);
}

function commentProse(text: string, comments: readonly Passage[], marks: RegExp): string {
  const passages = comments.map((comment) => ({ ...comment, text: comment.text.replace(marks, blank) }));
  // Comments on successive lines are one paragraph: a sentence or a code example can span them. In comments, indented
  // text is prose as well, and a tag at the start of a line does not hide what follows.
  return markdownProse(keepOnly(text, passages, blank), ['codeIndented', 'htmlFlow']);
}
