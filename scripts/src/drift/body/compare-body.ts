import { classify, parseBody, readHeaders } from '@venice/errors-core/recognizer';
import { foldCode } from '../../catalog/model/build-tables.js';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import type { Difference } from '../difference.js';
import { isOfficial, nowOfficial } from '../now-official.js';
import type { BodyPlace, DescribedBody } from './described-body.js';
import { type KnownBody, knownBody } from './known-body.js';
import { isKnownMessage } from './known-message.js';

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
  const { schemas = [] } = model.shapes.find(({ name: other }) => other === shape.name) ?? {};
  const isListed = schema === undefined || schemas.includes(schema);
  const unread = fields.map(({ path }) => path).filter((path) => !known.reads(path));
  return [
    ...(isListed
      ? []
      : [{ ...about, id: 'unknown-schema' as const, subject: schema, facts: { shape: shape.name } }]),
    ...outermost(unread).map((path): Difference => {
      return { ...about, id: 'unknown-field', subject: `${name} ${path}`, facts: {} };
    }),
    ...compareValues(body, known, place, model),
  ];
}

/** Leaves out the paths below others: everything in an unread field is unread too. */
function outermost(paths: readonly string[]): string[] {
  return paths.filter(
    (path) => !paths.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[]`)),
  );
}

/** Finds unknown values of enumerations, and unknown codes and messages in examples. */
function compareValues(
  body: DescribedBody,
  known: KnownBody,
  place: BodyPlace,
  model: CatalogModel,
): Difference[] {
  const { document, name, position, status } = place;
  return body.fields.flatMap(({ path, values, examples }) => {
    if (!known.reads(path)) return [];
    const role = known.roleOf(path);
    const isKnown = (value: string): boolean => {
      if (role === 'field') return known.valuesOf(path).includes(value);
      if (role === 'message')
        return isKnownMessage(value, status, model) || hasKnownCode(body, status, model);
      if (role === 'type' && model.errors.some(({ openai }) => openai.type === value)) return true;
      return [model.tables.policies, model.tables.wireCodes].some((codes) =>
        Object.hasOwn(codes, foldCode(value)),
      );
    };
    const compared = [...new Set(role === 'field' ? values : [...values, ...examples])];
    const isCode = document === 'openapi' && (role === 'code' || role === 'type');
    const official = isCode ? compared.flatMap((value) => officialCode(value, position, model)) : [];
    const unknown = compared
      .filter((value) => !isKnown(value))
      .map((value): Difference => {
        const subject = `${name} ${path} = ${value}`;
        const about = { document, subject, facts: {}, positions: [position] };
        if (role === 'field') return { ...about, id: 'unknown-value' };
        if (role === 'message') return { ...about, id: 'unknown-message' };
        const code = foldCode(value).replace(/[^A-Z0-9]+/g, '_');
        const change = { type: 'new-code', code, status, wireCode: value, source: document } as const;
        return { ...about, id: 'unknown-wire-code', change };
      });
    return [...official, ...unknown];
  });
}

/** The difference of a code or wire code that the catalog has from another source. */
function officialCode(value: string, position: string, { errors, wireCodes }: CatalogModel): Difference[] {
  const own = wireCodes.filter(({ isForeign }) => !isForeign);
  return [...errors, ...own.map(({ row, place }) => ({ ...row, place }))]
    .filter(({ code, source }) => foldCode(code) === foldCode(value) && !isOfficial(source))
    .map(({ code, source, place }) => {
      const positions = [position, place.file];
      return nowOfficial({ document: 'openapi', subject: code, positions, source, place });
    });
}

/** A known code is stronger evidence than the message next to it. */
function hasKnownCode({ sample }: DescribedBody, status: number, { tables }: CatalogModel): boolean {
  const evidence = { status, headers: readHeaders(undefined), body: parseBody(sample, tables) };
  return classify(evidence, tables).matchedBy === 'code';
}
