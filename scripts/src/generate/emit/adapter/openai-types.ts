import type { ErrorModel } from '../../../catalog/model/catalog-model.js';
import { sortedRecord } from '../../../catalog/model/sorted-record.js';

/** The `type` of errors in an error object of OpenAI. */
export interface OpenAITypes {
  /** The one that most codes of a family have. */
  readonly byFamily: Readonly<Record<string, string>>;
  /** The codes that have another one. */
  readonly byCode: Readonly<Record<string, string>>;
}

/** Returns the types in the form in which few codes have a row. */
export function openaiTypes(errors: readonly ErrorModel[]): OpenAITypes {
  const usual = new Map(errors.map(({ family }) => [family, usualType(errors, family)]));
  return {
    byFamily: sortedRecord([...usual]),
    byCode: sortedRecord(
      errors
        .filter(({ family, openai }) => openai.type !== usual.get(family))
        .map(({ code, openai }) => [code, openai.type]),
    ),
  };
}

/** Returns the type that most codes of a family have, and the first of several. */
function usualType(errors: readonly ErrorModel[], family: string): string {
  const types = errors.filter((error) => error.family === family).map(({ openai }) => openai.type);
  const count = (type: string): number => types.filter((other) => other === type).length;
  return types.reduce((usual, type) => (count(type) > count(usual) ? type : usual));
}
