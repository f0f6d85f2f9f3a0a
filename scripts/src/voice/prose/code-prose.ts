import { parse } from '@typescript-eslint/typescript-estree';
import { markdownProse } from './markdown-prose.js';
import { betweenCode, blank, fill, keepOnly, type Passage } from './passages.js';

/** Comments for programs: they follow a syntax of their own. */
const directive = /^\/[/*]+\s*(?:eslint-|@ts-|prettier-ignore|<reference\b|[#@]__)/;

const markers =
  /^[ \t]*(?:\/\/+|\/?\*+(?!\/))|\/\*+|\*+\/|<!--|-->|\{@[^}]*\}|@(?:param|template)\s+\S+|@\w+/gm;

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
  return commentProse(text, passagesOf(text, /^[ \t]*#(?!!).*/gm), /^[ \t]*#+/gm);
}

/** Fills everything in a Vue, HTML or CSS file except the prose of its comments. */
export function markupProse(text: string): string {
  return commentProse(text, passagesOf(text, /<!--[^]*?-->|\/\*[^]*?\*\/|^[ \t]*\/\/.*/gm), markers);
}

function passagesOf(text: string, comment: RegExp): Passage[] {
  return [...text.matchAll(comment)].map(({ index, 0: found }) => ({ start: index, text: found }));
}

function commentProse(text: string, comments: readonly Passage[], marks: RegExp): string {
  const passages = comments.map((comment) => ({ ...comment, text: comment.text.replace(marks, blank) }));
  const prose = keepOnly(text, passages, (code) => code.replace(/\S/g, fill));
  // Comments with no code between them are one text: a sentence or a code example can span them. In comments, indented
  // text is prose as well, and a tag at the start of a line does not hide what follows.
  return prose.replace(betweenCode, (found) => markdownProse(found, ['codeIndented', 'htmlFlow']));
}
