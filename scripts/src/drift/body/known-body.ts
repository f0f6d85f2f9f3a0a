import { parseBody, type Path } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { FieldEntry } from '../../catalog/schema/field.js';

/** How the catalog uses a value of a body. */
export type Role = 'message' | 'code' | 'type' | 'field';

/** What the catalog reads from the bodies of a shape at a status. */
export type KnownBody = NonNullable<ReturnType<typeof knownBody>>;

/** Finds out how the catalog reads a body at a status; `undefined` if it does not know the shape. */
export function knownBody(sample: unknown, status: number, model: CatalogModel) {
  const { shape } = parseBody(sample, model.tables);
  if (shape === undefined) return undefined;

  const fields = fieldsAt(status, model).flatMap((field) =>
    shape.containers.flatMap((container) =>
      [field.from ?? []].flat().map((from) => ({ field, path: join([...container, from]) })),
    ),
  );
  const roles = new Map<string, Role>([
    ...shape.messages.map((path) => [join(path), 'message'] as const),
    ...shape.types.map((path) => [join(path), 'type'] as const),
    ...shape.codes.map((path) => [join(path), 'code'] as const),
  ]);
  const whole = [
    ...shape.issues.map(join),
    ...fields.filter(({ field }) => WHOLE.has(field.type)).map(({ path }) => path),
  ];
  const conditions = [...shape.all, ...shape.any].map(([path]) => join(path));
  const read = [...conditions, ...roles.keys(), ...whole, ...fields.map(({ path }) => path)];
  return {
    shape,
    /** Returns whether the catalog reads the value at a path, a value around it as a whole, or a value in it. */
    reads: (path: string): boolean => {
      const plain = withoutItems(path);
      return read.some((known) => isWithin(known, plain)) || whole.some((known) => isWithin(plain, known));
    },
    roleOf: (path: string): Role => roles.get(path) ?? 'field',
    /** Returns the known values of the field at a path. */
    valuesOf: (path: string): readonly string[] =>
      fields.filter((known) => known.path === withoutItems(path)).flatMap(({ field }) => field.values ?? []),
  };
}

/** The types of fields that are read with everything in them. */
const WHOLE: ReadonlySet<FieldEntry['type']> = new Set(['json', 'issues', 'string[]']);

/** Every field that an error of that status can have. */
function fieldsAt(status: number, { commonFields, errors }: CatalogModel): FieldEntry[] {
  return [
    ...Object.values(commonFields),
    ...errors
      .filter(({ failureStatuses }) => status < 400 || failureStatuses.includes(status))
      .flatMap(({ sortedFields }) => sortedFields),
  ];
}

function join(path: Path): string {
  return path.join('.');
}

function withoutItems(path: string): string {
  return path.replaceAll('[]', '');
}

/** Returns whether a path is the other path or below it. */
function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`);
}
