import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Finding, OfficialDocument } from '../finding.js';
import { compareValues } from './compare-values.js';
import { type KnownBody, knownBody } from './known-body.js';
import type { ErrorBody } from './read-openapi.js';

/** Where a body is described: what its subjects begin with, and what a person looks up. */
export interface BodyPlace {
  readonly document: OfficialDocument;
  /** The schema, or the route and status. */
  readonly name: string;
  readonly where: string;
  readonly status: number;
}

/** What a described body has that the catalog does not know. */
export function compareBody(body: ErrorBody, place: BodyPlace, model: CatalogModel): Finding[] {
  const known = body.inside === undefined ? knownBody(body.sample, place.status, model) : undefined;
  if (known === undefined) return [unknownShape(body, place)];
  return [
    ...compareSchema(body, known, place),
    ...compareFields(body, known, place),
    ...compareValues({ body, place, known, model }),
  ];
}

function unknownShape({ inside, sample }: ErrorBody, place: BodyPlace): Finding {
  return {
    document: place.document,
    kind: 'body-shape',
    subject: [place.name, inside].filter(Boolean).join(' '),
    what: `has a body of no known shape: ${shorten(JSON.stringify(sample))}`,
    todo: 'describe the shape in catalog/shapes.yaml',
    where: [place.where],
  };
}

/** A schema that has turned into another shape than the one it is listed at. */
function compareSchema({ schema }: ErrorBody, { shape }: KnownBody, place: BodyPlace): Finding[] {
  if (schema === undefined || shape.schemas?.includes(schema) === true) return [];
  return [
    {
      document: place.document,
      kind: 'schema-added',
      subject: schema,
      what: `describes bodies of the shape "${shape.name}", which does not list it`,
      todo: `list it under schemas of "${shape.name}" in catalog/shapes.yaml`,
      where: [place.where],
    },
  ];
}

/** Of what is not read, the outermost: what is in it is not read either. */
function compareFields({ fields }: ErrorBody, known: KnownBody, place: BodyPlace): Finding[] {
  const unread = fields.map(({ path }) => path).filter((path) => !known.reads(path));
  return unread
    .filter((path) => !unread.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[]`)))
    .map((path) => ({
      document: place.document,
      kind: 'field',
      subject: `${place.name} ${path}`,
      what: 'is a field that nothing reads: users find it in `body` only',
      todo: 'add it under fields of the errors it comes with',
      where: [place.where],
    }));
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}
