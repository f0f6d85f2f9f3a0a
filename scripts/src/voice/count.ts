import { type Budget, budgets, type Group, groups } from './budgets.js';
import { kindOf } from './kinds.js';

export interface TextFile {
  /** The path from the root. */
  readonly file: string;
  readonly text: string;
}

/** One use of a phrase. */
export interface Occurrence {
  readonly file: string;
  readonly line: number;
  /** The offset of the phrase in the line, from 0. */
  readonly column: number;
  readonly lineText: string;
}

/** How often one kind of text uses the phrases of a budget. */
export interface Usage {
  readonly name: string;
  /** Occurrences per 10,000 words. */
  readonly rate: number;
  readonly limit: number;
  readonly isExceeded: boolean;
  readonly occurrences: readonly Occurrence[];
}

export interface GroupCount {
  readonly group: Group;
  readonly words: number;
  readonly usages: readonly Usage[];
}

/** Counts the words of each group, and the phrases that have a budget. */
export function countVoice(files: readonly TextFile[]): GroupCount[] {
  const sources = files.flatMap(({ file, text }) => {
    const kind = kindOf(file);
    return kind === undefined ? [] : [{ file, text, group: kind.group, words: wordsOf(kind.prose(text)) }];
  });
  return groups.map((group) => {
    const counted = sources.filter((source) => source.group === group);
    const words = counted.reduce((sum, source) => sum + source.words.length, 0);
    return { group, words, usages: budgets.map((budget) => usageOf(budget, group, words, counted)) };
  });
}

interface CountedFile extends TextFile {
  readonly words: readonly Word[];
}

function usageOf(budget: Budget, group: Group, words: number, files: readonly CountedFile[]): Usage {
  const limit = budget.limits[group];
  const occurrences = files.flatMap((file) => find(budget, file));
  const rate = words === 0 ? 0 : (occurrences.length * 10_000) / words;
  const isExceeded = limit === 0 ? occurrences.length > 0 : rate >= limit;
  return { name: budget.name, rate, limit, isExceeded, occurrences };
}

interface Word {
  /** In lower case, without a contracted ending: "where" for "Where's". */
  readonly word: string;
  readonly start: number;
  /** Whether only white space separates it from the word before it. */
  readonly isNext: boolean;
}

/** Splits prose into words. A name such as `request_id` is one word; a compound with hyphens is several. */
function wordsOf(prose: string): Word[] {
  let end = 0;
  return [...prose.matchAll(/[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*/gu)].map(({ 0: match, index }) => {
    const isNext = /^[\s>]+$/.test(prose.slice(end, index));
    end = index + match.length;
    return { word: match.toLowerCase().replace(/['’].*$/, ''), start: index, isNext };
  });
}

function find({ forms }: Budget, { file, text, words }: CountedFile): Occurrence[] {
  const phrases = forms.map((form) => form.split(' '));
  const isAt = (at: number, phrase: readonly string[]): boolean =>
    phrase.every((part, index) => {
      const candidate = words[at + index];
      return candidate?.word === part && (index === 0 || candidate.isNext);
    });
  return words
    .filter((_, at) => phrases.some((phrase) => isAt(at, phrase)))
    .map(({ start }) => ({ file, ...lineAt(text, start) }));
}

function lineAt(text: string, offset: number): Omit<Occurrence, 'file'> {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  return {
    line: text.slice(0, lineStart).split('\n').length,
    column: offset - lineStart,
    lineText: text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd),
  };
}
