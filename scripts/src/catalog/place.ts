import { type Document, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import type { Position, ProblemOf } from './problem.js';
import type { ProblemFacts, ProblemId } from './problem-texts.js';

/** Keys and indexes that lead to a value. */
export type DocumentPath = readonly PropertyKey[];

/** A file of the catalog, and where its lines begin. */
interface Source {
  readonly file: string;
  readonly yaml: Document;
  readonly lines: LineCounter;
}

/** A value, its key, or a character of the file. Those of the nearest parent if the place does not exist. */
type Part = 'value' | 'key' | number;

/** A place in a file of the catalog. */
export class Place {
  readonly #source: Source;
  readonly path: DocumentPath;

  constructor(source: Source, path: DocumentPath = []) {
    this.#source = source;
    this.path = path;
  }

  get file(): string {
    return this.#source.file;
  }

  /** The last key or index of its path. */
  get name(): string {
    return String(this.path.at(-1));
  }

  at(...path: DocumentPath): Place {
    return new Place(this.#source, [...this.path, ...path]);
  }

  position(part: Part = 'value'): Position {
    const { file, yaml, lines } = this.#source;
    const offset = typeof part === 'number' ? part : offsetOf(yaml, this.path, part);
    const { line, col } = lines.linePos(offset);
    const subject = subjectOf(file, this.path);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), subject };
  }

  problem<Id extends ProblemId>(id: Id, facts: ProblemFacts[Id], part?: Part): ProblemOf<Id> {
    return { ...this.position(part), id, facts };
  }
}

/** Returns the code that contains a path in a file of errors, otherwise the name of the file. */
function subjectOf(file: string, path: DocumentPath): string {
  if (path[0] === 'errors' && typeof path[1] === 'string') return path[1];
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}

function offsetOf({ contents }: Document, path: DocumentPath, part: 'key' | 'value'): number {
  let found: Partial<Pair> = { value: contents };
  for (const step of path) {
    const child = childOf(found.value, step);
    if (child === undefined) return startOf(found, 'value');
    found = child;
  }
  return startOf(found, part);
}

function childOf(node: unknown, step: PropertyKey): Partial<Pair> | undefined {
  if (isMap(node)) return node.items.findLast(({ key }) => isScalar(key) && key.source === String(step));
  return isSeq(node) && Number(step) in node.items ? { value: node.items[Number(step)] } : undefined;
}

/** A map starts at its first key: the start of its own key is used. */
function startOf({ key, value }: Partial<Pair>, part: 'key' | 'value'): number {
  const nodes = (part === 'key' || isMap(value) ? [key, value] : [value, key]) as (Node | null | undefined)[];
  return nodes.flatMap((node) => node?.range?.[0] ?? [])[0] ?? 0;
}
