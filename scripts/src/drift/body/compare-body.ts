import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Difference } from '../difference.js';
import { compareValues } from './compare-values.js';
import type { BodyPlace, DescribedBody } from './described-body.js';
import { type KnownBody, knownBody } from './known-body.js';

/** Finds what a described body has that the catalog does not know. */
export function compareBody(body: DescribedBody, place: BodyPlace, model: CatalogModel): Difference[] {
  const known = body.inside === undefined ? knownBody(body.sample, place.status, model) : undefined;
  if (known === undefined) return [unknownShape(body, place)];
  return [
    ...compareSchema(body, known, place),
    ...compareFields(body, known, place),
    ...compareValues({ body, place, known, model }),
  ];
}

function unknownShape(
  { inside, sample }: DescribedBody,
  { document, name, position }: BodyPlace,
): Difference {
  const subject = inside === undefined ? name : `${name} ${inside}`;
  return { document, id: 'unknown-shape', subject, facts: { sample }, positions: [position] };
}

/** A schema whose bodies have another shape than the one that lists it. */
function compareSchema(
  { schema }: DescribedBody,
  { shape }: KnownBody,
  { document, position }: BodyPlace,
): Difference[] {
  if (schema === undefined || shape.schemas?.includes(schema) === true) return [];
  const facts = { shape: shape.name };
  return [{ document, id: 'unknown-schema', subject: schema, facts, positions: [position] }];
}

/** Only the outermost unread field: everything in it is unread too. */
function compareFields(
  { fields }: DescribedBody,
  known: KnownBody,
  { document, name, position }: BodyPlace,
): Difference[] {
  const unread = fields.map(({ path }) => path).filter((path) => !known.reads(path));
  return unread
    .filter((path) => !unread.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[]`)))
    .map((path) => ({
      document,
      id: 'unknown-field',
      subject: `${name} ${path}`,
      facts: {},
      positions: [position],
    }));
}
