import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Difference } from '../difference.js';
import { compareValues } from './compare-values.js';
import type { BodyPlace, DescribedBody } from './described-body.js';
import { knownBody } from './known-body.js';

/** Finds what a described body has that the catalog does not know. */
export function compareBody(body: DescribedBody, place: BodyPlace, model: CatalogModel): Difference[] {
  const { schema, inside, sample, fields } = body;
  const { document, name, position, status } = place;
  const known = inside === undefined ? knownBody(sample, status, model) : undefined;
  const about = { document, positions: [position] };
  if (known === undefined) {
    const subject = inside === undefined ? name : `${name} ${inside}`;
    return [{ ...about, id: 'unknown-shape', subject, facts: { sample } }];
  }
  const { shape } = known;
  const isListed = schema === undefined || shape.schemas?.includes(schema) === true;
  const unread = fields.map(({ path }) => path).filter((path) => !known.reads(path));
  return [
    ...(isListed
      ? []
      : [{ ...about, id: 'unknown-schema' as const, subject: schema, facts: { shape: shape.name } }]),
    ...outermost(unread).map((path) => ({
      ...about,
      id: 'unknown-field' as const,
      subject: `${name} ${path}`,
      facts: {},
    })),
    ...compareValues(body, known, place, model),
  ];
}

/** Leaves out the paths below others: everything in an unread field is unread too. */
function outermost(paths: readonly string[]): string[] {
  return paths.filter(
    (path) => !paths.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[]`)),
  );
}
