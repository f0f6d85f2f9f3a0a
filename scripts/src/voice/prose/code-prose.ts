import { parse } from '@typescript-eslint/typescript-estree';
import { embeddedProse } from './markdown-prose.js';
import { blank, joinLines, keepOnly, type Passage } from './passages.js';

/** Comments for programs: they follow a syntax of their own. */
const directive = /^\/[/*]+\s*(?:eslint-|@ts-|prettier-ignore|<reference\b|[#@]__)/;

const markers = /^[ \t]*(?:\/\/+|\/?\*+(?!\/))|\/\*+|\*+\/|\{@[^}]*\}|@(?:param|template)\s+\S+|@\w+/gm;

/** Fills everything in a TypeScript or JavaScript file except the prose of its comments. */
export function codeProse(text: string): string {
  const { comments } = parse(text, { comment: true, range: true });
  const passages = comments
    .map(({ range: [start, end] }) => ({ start, text: text.slice(start, end) }))
    .filter((comment) => !directive.test(comment.text));
  return proseOf(text, passages, markers);
}

/** Fills everything in a YAML or Python file or a shell script except the prose of the comments on their own lines. */
export function scriptProse(text: string): string {
  const comments = [...text.matchAll(/^[ \t]*#(?!!).*/gm)];
  const passages = comments.map(({ index, 0: comment }) => ({ start: index, text: comment }));
  return proseOf(text, passages, /^[ \t]*#+/gm);
}

function proseOf(text: string, comments: readonly Passage[], marks: RegExp): string {
  const blocks = joinLines(text, comments);
  return keepOnly(
    text,
    blocks.map((block) => ({ ...block, text: embeddedProse(block.text.replace(marks, blank)) })),
  );
}
