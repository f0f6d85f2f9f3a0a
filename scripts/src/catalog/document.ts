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
import { sortedRecord } from './model/sorted-record.js';
import type { Position, Problem, ProblemOf } from './problem.js';
import type { ProblemFacts, ProblemId } from './problem-texts.js';

/** Keys and indexes that lead to a value. */
export type DocumentPath = readonly PropertyKey[];

/** A YAML file of the catalog, with the positions of its values. */
export type CatalogDocument = ReturnType<typeof parseYaml>['document'];

/** Parses one file. Returns YAML errors, including duplicate keys, as problems. */
export function parseYaml(file: string, text: string) {
  const lines = new LineCounter();
  // Merge keys are not allowed. They are read so that the fields in them are not reported as missing too.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });

  const positionAt = (offset: number, path: DocumentPath): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), subject: subjectOf(file, path) };
  };
  /** Returns the position of the value at a path, or of its key; that of its nearest parent if it is absent. */
  const position = (path: DocumentPath, at: 'key' | 'value' = 'value'): Position =>
    positionAt(offsetOf(document, path, at), path);
  const at = (offset: number): Position => positionAt(offset, []);
  const problems = document.errors
    .filter(isFirstOfRun)
    .map(({ code, pos: [offset], message }): Problem =>
      code === 'DUPLICATE_KEY'
        ? { ...positionAt(offset, pathTo(document, offset)), id: 'repeated-key', facts: {} }
        : { ...at(offset), id: 'yaml-syntax', facts: { reason: lowerFirst(message) } },
    );
  return {
    document: {
      file,
      document,
      /** The keys of every map are sorted. `undefined` if the file cannot be parsed. */
      value: misreadAt(text) < 0 ? valueOf(document) : undefined,
      position,
      /** Returns a problem at the position of a path. */
      problem: <Id extends ProblemId>(
        id: Id,
        facts: ProblemFacts[Id],
        path: DocumentPath,
        at?: 'key' | 'value',
      ): ProblemOf<Id> => ({ ...position(path, at), id, facts }),
    },
    problems: causeOf(text, problems, at) ?? problems,
  };
}

/** Decoding replaces bytes that are not UTF-8 with U+FFFD. UTF-16 is full of zeros. */
function misreadAt(text: string): number {
  return text.search(/[\0\ufffd]/);
}

/** Returns what made a text unreadable, if it is more than a mistake in its YAML. */
function causeOf(
  text: string,
  problems: readonly Problem[],
  at: (offset: number) => Position,
): Problem[] | undefined {
  const wrong = misreadAt(text);
  if (wrong >= 0) return [{ ...at(wrong), id: 'not-utf8', facts: {} }];
  if (!problems.some(({ id }) => id === 'yaml-syntax')) return undefined;
  const markers = [...text.matchAll(/^(<{7}|\|{7}|={7}|>{7})(?![<|=>])/gm)];
  if (markers.length > 0)
    return markers.map(({ index, 0: marker }) => ({ ...at(index), id: 'merge-marker', facts: { marker } }));
  const tab = /^ *(?=\t\s*\S)/m.exec(text);
  return tab === null ? undefined : [{ ...at(tab.index + tab[0].length), id: 'tab-indent', facts: {} }];
}

/** One mistake can cause the same YAML error on many lines: only the first of them is reported. */
function isFirstOfRun(error: YAMLError, index: number, all: readonly YAMLError[]): boolean {
  return error.code === 'DUPLICATE_KEY' || error.message !== all[index - 1]?.message;
}

/** A file with a duplicate key can still be checked: the last one counts. */
function valueOf(document: Document): unknown {
  if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY')) return undefined;
  try {
    return sortedKeys(document.toJS());
  } catch {
    // An alias without an anchor, or a merge key without a map: checkStyle reports both.
    return undefined;
  }
}

/** Sorts the keys of every map, so that the order in the file has no effect. */
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  return sortedRecord(Object.entries(value).map(([key, item]) => [key, sortedKeys(item)]));
}

/** Returns the code that contains a path in a file of errors, otherwise the name of the file. */
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
      // A map starts at its first key, so use the position of its name.
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

/** Returns the keys that contain a position of the text. */
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
