import type { OfficialDocument } from '../difference.js';
import { below, listOf, recordOf } from '../json.js';

/** An error body that a document describes with a schema or shows as an example. */
export interface DescribedBody {
  /** The name of its schema. */
  readonly schema?: string | undefined;
  /** Its path in the response, if it is neither the whole response nor an item of a list. */
  readonly inside?: string | undefined;
  readonly fields: readonly BodyField[];
  /** A body that fits the description. */
  readonly sample: unknown;
}

export interface BodyField {
  /** Such as `error.code` or `accepts[].scheme`. */
  readonly path: string;
  /** The values of an enumeration. */
  readonly values: readonly string[];
  readonly examples: readonly string[];
}

/** The place of a body in its document. */
export interface BodyPlace {
  readonly document: OfficialDocument;
  /** What its subjects begin with: the schema, or the route and status. */
  readonly name: string;
  readonly position: string;
  readonly status: number;
}

/** Describes an example as a schema would. */
export function exampleBody(body: unknown): DescribedBody {
  return { fields: fieldsOf(body), sample: body };
}

function fieldsOf(value: unknown, path = ''): BodyField[] {
  const inner = [
    ...listOf(value).map((item) => [`${path}[]`, item] as const),
    ...Object.entries(recordOf(value)).map(([key, item]) => [below(path, key), item] as const),
  ];
  return inner.flatMap(([at, item]) => [
    { path: at, values: [], examples: typeof item === 'string' ? [item] : [] },
    ...fieldsOf(item, at),
  ]);
}
