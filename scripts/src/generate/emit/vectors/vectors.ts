import { readErrorRecord } from '@venice/errors-core/recognizer';
import type { CatalogModel } from '../../../catalog/model/catalog-model.js';
import type { EmittedFile } from '../typescript/source-file.js';
import { errorResponses } from './error-responses.js';
import { otherResponses } from './other-responses.js';

/** The fields of an error that do not depend on the day. */
const FIELDS = [
  'code',
  'family',
  'matchedBy',
  'wireCode',
  'message',
  'details',
  'creditsRefunded',
  'charged',
  'actions',
  'retryable',
  'retryAfterMs',
  'requestId',
  'route',
] as const;

/**
 * Emits the conformance vectors, one a line: a response, and the error that core's own recognizer reads from it. The
 * responses follow from the catalog, so that every fact has some.
 */
export function emitVectors(model: CatalogModel): EmittedFile {
  const responses = [...errorResponses(model), ...otherResponses(model)];
  const { documentation, site = null } = model.api;
  const addresses = { documentation, site };
  const lines = responses.map(({ name, ...response }) => {
    const record = readErrorRecord(response, model.tables, addresses);
    const expected = Object.fromEntries(
      FIELDS.flatMap((field) => {
        // A message of ours is not part of the format.
        const isOurs = field === 'message' && record.message.startsWith(`HTTP ${response.status} with `);
        return record[field] === undefined || isOurs ? [] : [[field, record[field]]];
      }),
    );
    return JSON.stringify({ name, response, expected });
  });
  return ['examples/vectors.jsonl', `${lines.join('\n')}\n`];
}
