import { classify, matchSentence, parseBody, readHeaders } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../catalog/model/catalog-model.js';
import { foldCode } from '../../catalog/model/tables.js';
import type { Finding } from '../finding.js';
import type { BodyPlace } from './compare-body.js';
import type { KnownBody } from './known-body.js';
import type { ErrorBody } from './read-openapi.js';

/** A described body, where it is described, and how the catalog reads it. */
export interface BodyReading {
  readonly body: ErrorBody;
  readonly place: BodyPlace;
  readonly known: KnownBody;
  readonly model: CatalogModel;
}

/** What enumerations allow, and what examples show where an error is told, that the catalog does not know. */
export function compareValues(reading: BodyReading): Finding[] {
  const { body, known } = reading;
  return body.fields
    .filter(({ path }) => known.reads(path))
    .flatMap(({ path, values, examples }) => {
      const told = known.roleOf(path) === 'field' ? values : [...values, ...examples];
      return [...new Set(told)]
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
    case 'sentence':
      return isSentence(value, place.status, model) || hasKnownCode(body, place.status, model);
    case 'field':
      return known.valuesOf(path).includes(value);
  }
}

function unknownValue(path: string, value: string, { place, known }: BodyReading): Finding {
  const finding = {
    document: place.document,
    kind: 'value',
    subject: `${place.name} ${path} = ${value}`,
    where: [place.where],
  } as const;
  switch (known.roleOf(path)) {
    case 'code':
    case 'type':
      return {
        ...finding,
        what: 'is a code that the catalog does not know',
        todo: 'add it under wire.codes of the error it means, or write its entry; `--write` begins one',
        change: {
          type: 'new-code',
          code: foldCode(value).replace(/[^A-Z0-9]+/g, '_'),
          status: place.status,
          wireCode: value,
          source: place.document,
        },
      };
    case 'sentence':
      return {
        ...finding,
        kind: 'sentence',
        what: 'is a sentence of no error at that status',
        todo: 'add it under wire.messages of the error it means',
      };
    case 'field':
      return {
        ...finding,
        what: 'is a value that the catalog does not know',
        todo: 'add it under values of the field that reads it; a part of a json field can only be looked at',
      };
  }
}

function isWireCode(value: string, { tables }: CatalogModel): boolean {
  return Object.hasOwn(tables.codes, foldCode(value)) || Object.hasOwn(tables.wireCodes, foldCode(value));
}

/** Whether something better than the sentence tells the error. */
function hasKnownCode({ sample }: ErrorBody, status: number, { tables }: CatalogModel): boolean {
  const evidence = { status, headers: readHeaders(undefined), body: parseBody(sample, tables.shapes) };
  return classify(evidence, tables).matchedBy === 'code';
}

/** Whether the catalog knows a sentence at a status. */
export function isSentence(text: string, status: number, { tables }: CatalogModel): boolean {
  return (
    matchSentence(text, tables.sentences, (rule) => status < 400 || rule.statuses.includes(status)) !==
    undefined
  );
}
