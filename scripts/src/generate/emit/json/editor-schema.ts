import { z } from 'zod';
import { familyFile } from '../../../catalog/schema/errors.js';
import type { EmittedFile } from '../typescript/source-file.js';
import { printJson } from './print-json.js';

/** Emits the JSON schemas with which a YAML language server completes and checks the catalog. */
export function emitEditorSchema(): EmittedFile {
  const schema = {
    title: 'A family of errors of the Venice API',
    ...z.toJSONSchema(familyFile, { io: 'input' }),
  };
  return ['catalog/schema.json', printJson(schema)];
}
