import { classify, parseBody, readHeaders } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { foldCode } from '../../catalog/model/tables.js';
import type { Difference } from '../difference.js';
import type { BodyPlace, DescribedBody } from './described-body.js';
import type { KnownBody } from './known-body.js';
import { isKnownMessage } from './known-message.js';

/** A described body, its place, and how the catalog reads it. */
export interface BodyReading {
  readonly body: DescribedBody;
  readonly place: BodyPlace;
  readonly known: KnownBody;
  readonly model: CatalogModel;
}

/** Finds unknown values of enumerations, and unknown codes and messages in examples. */
export function compareValues(reading: BodyReading): Difference[] {
  const { body, known } = reading;
  return body.fields
    .filter(({ path }) => known.reads(path))
    .flatMap(({ path, values, examples }) => {
      const compared = known.roleOf(path) === 'field' ? values : [...values, ...examples];
      return [...new Set(compared)]
        .filter((value) => !isKnown(path, value, reading))
        .map((value) => unknownValue(path, value, reading));
    });
}

function isKnown(path: string, value: string, { body, place, known, model }: BodyReading): boolean {
  switch (known.roleOf(path)) {
    case 'code':
      return isWireCode(value, model);
    case 'type':
      return isWireCode(value, model) || model.errors.some(({ openai }) => openai.type === value);
    case 'message':
      return isKnownMessage(value, place.status, model) || hasKnownCode(body, place.status, model);
    case 'field':
      return known.valuesOf(path).includes(value);
  }
}

function isWireCode(value: string, { tables }: CatalogModel): boolean {
  return Object.hasOwn(tables.codes, foldCode(value)) || Object.hasOwn(tables.wireCodes, foldCode(value));
}

/** A known code is stronger evidence than the message next to it. */
function hasKnownCode({ sample }: DescribedBody, status: number, { tables }: CatalogModel): boolean {
  const evidence = { status, headers: readHeaders(undefined), body: parseBody(sample, tables.shapes) };
  return classify(evidence, tables).matchedBy === 'code';
}

function unknownValue(path: string, value: string, { place, known }: BodyReading): Difference {
  const { document, name, position, status } = place;
  const about = { document, subject: `${name} ${path} = ${value}`, facts: {}, positions: [position] };
  switch (known.roleOf(path)) {
    case 'message':
      return { ...about, id: 'unknown-message' };
    case 'field':
      return { ...about, id: 'unknown-value' };
    case 'code':
    case 'type': {
      const code = foldCode(value).replace(/[^A-Z0-9]+/g, '_');
      return {
        ...about,
        id: 'unknown-wire-code',
        change: { type: 'new-code', code, status, wireCode: value, source: document },
      };
    }
  }
}
