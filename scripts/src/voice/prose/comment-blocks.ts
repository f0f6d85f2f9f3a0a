import type { Passage } from './passages.js';

/** Joins line comments on successive lines, because a sentence or a code example can span them. */
export function joinLines(text: string, comments: readonly Passage[]): Passage[] {
  const blocks: Passage[] = [];
  for (const comment of comments) {
    const last = blocks.at(-1);
    const gap = last && text.slice(last.start + last.text.length, comment.start);
    if (last === undefined || gap === undefined || !/^[ \t]*\r?\n[ \t]*$/.test(gap)) blocks.push(comment);
    else blocks.splice(-1, 1, { start: last.start, text: last.text + gap + comment.text });
  }
  return blocks;
}
