import type { CatalogTables } from '@venice/errors-core/recognizer';
import { requireCatalog } from '@venice/scripts/catalog/load';
import { requireModel } from '@venice/scripts/catalog/read-model';
import { workspaceRoot } from '@venice/scripts/workspace/root';
import { withSyntheticCodes } from '../inputs/catalog/synthetic-catalog.js';
import { type FailedResponse, plain, unknown } from '../inputs/responses.js';
import { compiledRecognizer, type Recognizer } from '../measure/compiled.js';
import { inTurns, type Work } from '../measure/in-turns.js';
import type { Bar } from './bar.js';

const CODES = 10_000;
const KINDS = { 'known messages': plain, 'unknown messages': unknown };

/** Finding the code of a parsed body, with many more codes in the catalog. */
export const recognitionBars: readonly Bar[] = Object.entries(KINDS).map(([kind, responses]) => ({
  group: 'recognition',
  name: `recognition with ${CODES} synthetic codes, ${kind}`,
  peer: "today's catalog",
  unit: 'times',
  limit: 1.2,
  measure: async (effort) => {
    const recognizer = await compiledRecognizer();
    const { tables } = requireModel(requireCatalog(workspaceRoot));
    const large = withSyntheticCodes(tables, CODES);
    return inTurns(recognize(responses, large, recognizer), recognize(responses, tables, recognizer), effort);
  },
}));

function recognize(
  responses: readonly FailedResponse[],
  tables: CatalogTables,
  { classify, parseBody, readHeaders }: Recognizer,
): Work {
  const evidence = responses.map(({ status, fields, body }) => {
    return { status, headers: readHeaders(fields), body: parseBody(body, tables) };
  });
  return {
    operations: evidence.length,
    run: () => evidence.reduce((sum, each) => sum + (classify(each, tables).code?.length ?? 0), 0),
  };
}
