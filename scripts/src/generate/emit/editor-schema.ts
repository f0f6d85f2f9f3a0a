import { z } from 'zod';
import { familyFile } from '../../catalog/schema/errors.js';
import { type EmittedFile, textFile } from './source-file.js';

/** Emits the JSON schemas with which a YAML language server completes and checks the catalog. */
export function emitEditorSchema(): Promise<EmittedFile> {
  const schema = {
    title: 'A family of errors of the Venice API',
    ...z.toJSONSchema(familyFile, { io: 'input' }),
  };
  return textFile('catalog/schema.json', JSON.stringify(schema));
}
