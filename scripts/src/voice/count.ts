import { type Budget, budgets } from './budgets.js';
import type { TextFile } from './files.js';
import { codeProse, markupProse, scriptProse } from './prose/code-prose.js';
import { markdownProse } from './prose/markdown-prose.js';

export type GroupCount = ReturnType<typeof countVoice>[number];

/** How often one group uses the phrases of a budget. */
export type Usage = GroupCount['usages'][number];

interface Source extends TextFile {
  /** The text, filled except for its prose. */
  readonly prose: string;
}

/** Counts the words and the phrases that have a budget, in comments and in Markdown. */
export function countVoice(files: readonly TextFile[]) {
  const sources = files.map((each) => ({ ...each, ...proseOf(each) }));
  return ['comments', 'markdown'].map((group) => {
    const counted = sources.filter((source) => source.group === group);
    const words = counted.reduce((sum, { prose }) => sum + countWords(prose), 0);
    return { group, words, usages: budgets.map((budget) => usageOf(budget, words, counted)) };
  });
}

/** Returns the prose of a file, and the group that it counts in. */
function proseOf({ file, text }: TextFile) {
  if (file.endsWith('.md')) return { group: 'markdown', prose: markdownProse(text) };
  const isMarkup = /\.(vue|html|css)$/.test(file);
  const isCode = /\.[cm]?[jt]s$/.test(file);
  const read = isMarkup ? markupProse : isCode ? codeProse : scriptProse;
  return { group: 'comments', prose: read(text) };
}

/** A name such as `request_id` is one word; a compound with hyphens is several. */
function countWords(prose: string): number {
  return prose.match(/[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu)?.length ?? 0;
}

function usageOf({ name, pattern, limit }: Budget, words: number, sources: readonly Source[]) {
  const occurrences = sources.flatMap(({ file, text, prose }) =>
    [...prose.matchAll(pattern)].map(({ index }) => ({ file, ...lineAt(text, index) })),
  );
  // Per 10,000 words.
  const rate = words === 0 ? 0 : (occurrences.length * 10_000) / words;
  const isExceeded = limit === 0 ? occurrences.length > 0 : rate >= limit;
  return { name, rate, limit, isExceeded, occurrences };
}

const CONTEXT = 50;

/** Returns a line, or the part of a long one around an offset. */
function lineAt(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  const start = before.at(-1) ?? '';
  const [end = ''] = text.slice(offset).split('\n', 1);
  const left = start.length > CONTEXT ? `…${start.slice(-CONTEXT)}` : start;
  const right = end.length > CONTEXT ? `${end.slice(0, CONTEXT)}…` : end;
  return { line: before.length, excerpt: `${left}${right}`.trim() };
}
