import { isRecord } from '@venice/errors-core/recognizer';
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { sortedRecord } from './model/sorted-record.js';
import { Place } from './place.js';
import type { Problem } from './problem.js';

/** A YAML file of the catalog. */
export interface CatalogDocument {
  readonly yaml: Document;
  /** The keys of every map are sorted. `undefined` if the file cannot be read. */
  readonly value: unknown;
  /** The place of the whole file. */
  readonly place: Place;
  /** What makes it unreadable. */
  readonly problems: readonly Problem[];
}

/** Parses one file. */
export function parseYaml(file: string, text: string): CatalogDocument {
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Repeated keys and merge keys are not allowed, but a file that has some is read: `checkStyle` reports them.
    uniqueKeys: false,
    merge: true,
  });
  const place = new Place({ file, yaml, lines });
  const problems = causesOf(text, yaml, place) ?? syntaxProblems(yaml, place);
  return { yaml, place, problems, value: problems.length === 0 ? valueOf(yaml) : undefined };
}

/** Returns what made a text unreadable, if it is more than a mistake in its YAML. */
function causesOf(text: string, { errors }: Document, place: Place): Problem[] | undefined {
  // Decoding replaces bytes that are not UTF-8 with U+FFFD. UTF-16 is full of zeros.
  const misread = text.search(/[\0\ufffd]/);
  if (misread >= 0) return [place.problem('not-utf8', {}, misread)];
  if (errors.length === 0) return undefined;
  const markers = [...text.matchAll(/^(<{7}|\|{7}|={7}|>{7})(?![<|=>])/gm)];
  if (markers.length > 0)
    return markers.map(({ index, 0: marker }) => place.problem('merge-marker', { marker }, index));
  const tab = /^ *(?=\t\s*\S)/m.exec(text);
  return tab === null ? undefined : [place.problem('tab-indent', {}, tab.index + tab[0].length)];
}

/** One mistake can cause hundreds of errors after it: only the first of each kind is reported. */
function syntaxProblems(yaml: Document, place: Place): Problem[] {
  const kinds = new Set<string>();
  return yaml.errors.flatMap(({ pos: [offset], message }) => {
    const [reason = ''] = message.split(/\s*[\n;]/);
    // Which token is unexpected makes no difference.
    const kind = reason.replace(/^Unexpected \S+|: .*/g, '');
    if (kinds.has(kind)) return [];
    kinds.add(kind);
    return [
      place.problem(
        'yaml-syntax',
        { reason: reason.charAt(0).toLowerCase() + reason.slice(1) },
        /closing|end with/.test(reason) ? startOfUnclosed(yaml, offset) : offset,
      ),
    ];
  });
}

/** The reader reports what is not closed at its end, which can be the end of the file. */
function startOfUnclosed(yaml: Document, end: number): number {
  let start = end;
  visit(yaml, {
    Node: (_, { range }) => {
      // The innermost is visited last.
      if (range?.[1] === end) start = range[0];
    },
  });
  return start;
}

function valueOf(yaml: Document): unknown {
  try {
    // The order in the file has no effect.
    const reviver = (_: unknown, value: unknown): unknown =>
      isRecord(value) ? sortedRecord(Object.entries(value)) : value;
    return yaml.toJS({ reviver });
  } catch {
    // An alias without an anchor, or a merge key without a map: checkStyle reports both.
    return undefined;
  }
}
