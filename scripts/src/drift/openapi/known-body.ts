import { parseBody } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { parsePath } from '../../catalog/model/tables.js';
import type { FieldEntry } from '../../catalog/schema/field.js';

type Shape = CatalogModel['shapes'][number];

/** What the catalog makes of a value of a body. */
export type Role = 'sentence' | 'code' | 'type' | 'field';

/** What the catalog reads of the bodies of a shape at a status. */
export interface KnownBody {
  readonly shape: Shape;
  /** Whether it reads what stands at a path, something around it as a whole, or something in it. */
  reads(path: string): boolean;
  roleOf(path: string): Role;
  /** The values that a field is known to have. */
  valuesOf(path: string): readonly string[];
}

/** How the catalog reads a body at a status; `undefined` where it knows no such shape. */
export function knownBody(sample: unknown, status: number, model: CatalogModel): KnownBody | undefined {
  const parsed = parseBody(sample, model.tables.shapes);
  const shape = model.shapes.find(({ name }) => name === parsed.shape?.name);
  if (shape === undefined) return undefined;

  const fields = fieldsAt(status, model).flatMap((field) =>
    shape.places.flatMap((place) =>
      [field.from ?? []].flat().map((from) => ({ field, path: join(place, from) })),
    ),
  );
  const exact = [
    ...Object.keys({ ...shape.when.all, ...shape.when.any }),
    ...shape.sentence,
    ...shape.codes,
    ...shape.types,
  ].map((path) => join(path));
  const whole = [
    ...shape.findings.map((path) => join(path)),
    ...fields.filter(({ field }) => WHOLE.has(field.type)).map(({ path }) => path),
  ];
  const read = [...exact, ...whole, ...fields.map(({ path }) => path)];
  return {
    shape,
    reads: (path) => {
      const at = withoutItems(path);
      return read.some((known) => isWithin(known, at)) || whole.some((known) => isWithin(at, known));
    },
    roleOf: (path) => {
      if (shape.codes.some((known) => join(known) === path)) return 'code';
      if (shape.types.some((known) => join(known) === path)) return 'type';
      if (shape.sentence.some((known) => join(known) === path)) return 'sentence';
      return 'field';
    },
    valuesOf: (path) =>
      fields.filter((known) => known.path === withoutItems(path)).flatMap(({ field }) => field.values ?? []),
  };
}

/** Fields that take what stands there as it is, with all that is in it. */
const WHOLE: ReadonlySet<FieldEntry['type']> = new Set(['json', 'issues', 'string[]']);

/** Every field that an error of that status can carry. */
function fieldsAt(status: number, { commonFields, errors }: CatalogModel): FieldEntry[] {
  return [
    ...Object.values(commonFields),
    ...errors
      .filter(({ failureStatuses }) => status < 400 || failureStatuses.includes(status))
      .flatMap(({ sortedFields }) => sortedFields),
  ];
}

function join(path: string, from?: string): string {
  return [...parsePath(path), ...(from === undefined ? [] : [from])].join('.');
}

function withoutItems(path: string): string {
  return path.replaceAll('[]', '');
}

/** Whether a path is the other or leads below it. */
function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}
