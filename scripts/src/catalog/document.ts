import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Problem } from './problem.js';
import { sortedKeys } from './sorted-keys.js';

/** Keys and indexes that lead to a value. */
export type DocumentPath = readonly PropertyKey[];

/** One YAML file of the catalog, which remembers where everything stood. */
export interface CatalogDocument {
  readonly file: string;
  readonly document: Document;
  /** With the keys of every map in order; `undefined` where the file cannot be read. */
  readonly value: unknown;
  /** A problem at the value (or, with `key`, at the key) to which a path leads; at its nearest parent if absent. */
  problem(path: DocumentPath, what: string, todo: string, at?: 'key' | 'value'): Problem;
}

/** Parses one file. Mistakes of YAML itself, duplicate keys among them, come back as problems. */
export function parseYaml(file: string, text: string): { document: CatalogDocument; problems: Problem[] } {
  const lines = new LineCounter();
  // Merge keys are not allowed, but read, so that what they hide is not reported as missing too.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });

  const problemAt = (offset: number, path: DocumentPath, what: string, todo: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      subject: subjectOf(file, path),
      what,
      todo,
    };
  };
  const problems = document.errors
    .filter(isNews)
    .map((error) =>
      error.code === 'DUPLICATE_KEY'
        ? problemAt(
            error.pos[0],
            pathTo(document, error.pos[0]),
            'this key stands here twice',
            'keep one of them',
          )
        : problemAt(error.pos[0], [], lowerFirst(error.message), 'mend the YAML'),
    );
  return {
    document: {
      file,
      document,
      value: valueOf(document),
      problem: (path, what, todo, at = 'value') => problemAt(offsetOf(document, path, at), path, what, todo),
    },
    problems,
  };
}

/** One slip makes YAML complain of line after line: the first of a run of equal complaints tells it. */
function isNews(error: YAMLError, index: number, all: readonly YAMLError[]): boolean {
  return error.code === 'DUPLICATE_KEY' || error.message !== all[index - 1]?.message;
}

/** A key that stands twice is a mistake, but one with which the rest can be read: the second one counts. */
function valueOf(document: Document): unknown {
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return undefined;
  try {
    return sortedKeys(document.toJS());
  } catch {
    // An alias of nothing, or a merge of no map: both are reported for being there at all.
    return undefined;
  }
}

/** The code a path is about, in a file of errors; else the name of the file. */
function subjectOf(file: string, path: DocumentPath): string {
  if (path[0] === 'errors' && typeof path[1] === 'string') return path[1];
  return file.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

function offsetOf(document: Document, path: DocumentPath, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents) ?? 0;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.findLast((item) => isScalar(item.key) && item.key.source === String(step));
      if (!isPair(pair)) return offset;
      // A map's own start is its first key, which is not where its name stands.
      const named = isMap(pair.value) || (isLast && at === 'key') ? pair.key : pair.value;
      offset = startOf(named) ?? startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** The keys around a place in the text. */
function pathTo(document: Document, offset: number): DocumentPath {
  const path: PropertyKey[] = [];
  let node: unknown = document.contents;
  while (isMap(node)) {
    const around = node.items.findLast((item) => (startOf(item.key) ?? Infinity) <= offset);
    if (around === undefined || !isScalar(around.key)) break;
    path.push(String(around.key.value));
    node = around.value;
  }
  return path;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\s*[\n;][^]*$/, '');
}
