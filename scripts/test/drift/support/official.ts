import type { CatalogFiles } from '../../../src/catalog/load.js';
import { readModel } from '../../../src/catalog/read-model.js';
import { type Drift, findDrift, type OfficialText } from '../../../src/drift/find-drift.js';
import { API, type Change, changed, SHAPES } from '../../generate/support/small-catalog.js';

/** Puts the small catalog in step with the two documents below. */
const DOCUMENTED: readonly Change[] = [
  [
    API,
    '"POST /chat/completions": { source: openapi }',
    '"POST /chat/completions": { source: openapi, statuses: [200, 400, 404, 429] }',
  ],
  [API, '"GET /models": { source: openapi }', '"GET /models": { source: openapi, statuses: [429] }'],
  [SHAPES, 'means: { code: INVALID_REQUEST', 'schemas: [StandardError]\n    means: { code: INVALID_REQUEST'],
];

/** The small catalog, in step with the documents but for these changes. */
export function catalogWith(...changes: readonly Change[]): CatalogFiles {
  return changed(...DOCUMENTED, ...changes);
}

/** A page like the official one, with what its rendering adds. */
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

/** A text with one thing changed that stands there once. */
export function withChange(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand there once`);
  return text.replace(from, () => to);
}

/** What the small catalog's drift from documents is. */
export function driftFrom(texts: readonly OfficialText[], files: CatalogFiles = catalogWith()): Drift {
  const { catalog, model, problems } = readModel(files);
  if (catalog === undefined) throw new Error(problems.map(({ what }) => what).join('\n'));
  return findDrift(texts, catalog, model);
}

/** The findings of one document, as a person would say them in short. */
export function findings(document: OfficialText['document'], text: string, files?: CatalogFiles): string[] {
  return driftFrom([{ document, text }], files).findings.map(({ kind, subject }) => `${kind}: ${subject}`);
}
