import { z } from 'zod';
import { familyFile } from '../../catalog/schema/errors.js';
import { type EmittedFile, textFile } from './source-file.js';

/** Completion and checks while typing, for editors with a YAML language server. */
export function emitEditorSchema(): Promise<EmittedFile> {
  const schema = {
    title: 'A family of errors of the Venice API',
    ...z.toJSONSchema(familyFile, { io: 'input' }),
  };
  return textFile('catalog/schema.json', JSON.stringify(schema));
}
