import type { CatalogFiles } from '../../../src/catalog/load.js';
import { formatProblem } from '../../../src/catalog/problem.js';
import { readModel } from '../../../src/catalog/read-model.js';
import type { ByDocument, Difference, OfficialDocument } from '../../../src/drift/difference.js';
import { type Drift, findDrift } from '../../../src/drift/find-drift.js';
import { Refusal } from '../../../src/workspace/refusal.js';
import { API, type Change, changed, SHAPES } from '../../catalog/support/small-catalog.js';

/** Makes the small catalog match the two documents below. */
const DOCUMENTED: readonly Change[] = [
  [API, 'on-output, source: wire } }', 'on-output, source: wire }, statuses: [200, 400, 404, 429] }'],
  [API, 'free, source: wire } }', 'free, source: wire }, statuses: [429] }'],
  [
    SHAPES,
    'fallback: { code: INVALID_REQUEST',
    'schemas: [StandardError]\n    fallback: { code: INVALID_REQUEST',
  ],
];

/** Returns the small catalog that matches the documents, with changes. */
export function catalogWith(...changes: readonly Change[]): CatalogFiles {
  return changed(...DOCUMENTED, ...changes);
}

/** A page like the official one, with the additions of its renderer. */
export const page = `> ## Documentation Index
> Fetch the complete index.

# Error Codes

Most errors return an \`error\` field:

\`\`\`json theme={null}
{
  "error": "Invalid request"
}
\`\`\`

| Error Code         | HTTP Status | Message                   | Log Level |
| ------------------ | ----------- | ------------------------- | --------- |
| \`INVALID_REQUEST\`  | 400         | Invalid request           | warn      |
| \`MODEL_NOT_FOUND\`  | 404         | Specified model not found | warn      |
| \`MODEL_OVERLOADED\` | 429         | The model is overloaded.  | -         |
`;

/** A document like the official one. */
export const openapi = `openapi: 3.0.0
info: { title: API, version: "1" }
paths:
  /models:
    get:
      responses:
        "200": { description: OK }
        "429":
          description: The model is overloaded.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/StandardError" }
  /chat/completions:
    post:
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: { type: string }
                  error: { type: object, properties: { message: { type: string } } }
        "400":
          description: Invalid request
          content:
            application/json:
              schema: { $ref: "#/components/schemas/StandardError" }
        "404":
          description: "- Specified model not found"
          headers: { Retry-After: {} }
          content:
            application/json:
              schema:
                type: object
                properties:
                  error: { type: string }
                  suggestions: { type: array, items: { type: string } }
        "429":
          description: The model is overloaded.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/StandardError" }
components:
  schemas:
    StandardError:
      type: object
      required: [error]
      properties:
        error: { type: string }
`;

/** Replaces a text that must occur once. */
export function withChange(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not occur once`);
  return text.replace(from, () => to);
}

/** Compares the small catalog with documents. */
export function driftFrom(texts: ByDocument<string>, files: CatalogFiles = catalogWith()): Drift {
  const { model, problems } = readModel(files);
  if (model === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return findDrift(texts, model);
}

/** Returns the differences from one document. */
export function differencesFrom(
  document: OfficialDocument,
  text: string,
  files?: CatalogFiles,
): readonly Difference[] {
  return driftFrom({ [document]: text }, files).differences;
}

/** Returns the differences from one document, as `id: subject`. */
export function found(document: OfficialDocument, text: string, files?: CatalogFiles): string[] {
  return differencesFrom(document, text, files).map(({ id, subject }) => `${id}: ${subject}`);
}

/** Returns the id of the error for a text that is not the document it should be. */
export function refusal(document: OfficialDocument, text: string): string {
  try {
    return found(document, text).join(', ');
  } catch (error) {
    if (error instanceof Refusal) return error.id;
    throw error;
  }
}
