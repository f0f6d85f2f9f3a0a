import { parse } from '@typescript-eslint/typescript-estree';
import { embeddedProse } from './markdown-prose.js';
import { blank, joinLines, keepOnly } from './passages.js';

/** Comments for programs: they follow a syntax of their own. */
const directive = /^\/[/*]+\s*(?:eslint-|@ts-|prettier-ignore|<reference\b|[#@]__)/;

const markers = /^[ \t]*(?:\/\/+|\/?\*+(?!\/))|\/\*+|\*+\/|\{@[^}]*\}|@(?:param|template)\s+\S+|@\w+/gm;

/** Fills everything in a TypeScript or JavaScript file except the prose of its comments. */
export function codeProse(text: string): string {
  const { comments } = parse(text, { comment: true, range: true });
  const passages = comments
    .map(({ range: [start, end] }) => ({ start, text: text.slice(start, end) }))
    .filter((comment) => !directive.test(comment.text));
  return keepOnly(
    text,
    joinLines(text, passages).map(({ start, text: block }) => ({
      start,
      text: embeddedProse(block.replace(markers, blank)),
    })),
  );
}
