import { statusesFile } from '../schema/statuses.js';

/**
 * Returns the names of the types that are generated for a code: `ModelOverloadedError` for `MODEL_OVERLOADED`, and
 * `UnknownError` for `UNKNOWN_ERROR`.
 */
export function typeNames(code: string) {
  const words = code.split('_').map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  const name = (words.length > 1 && words.at(-1) === 'Error' ? words.slice(0, -1) : words).join('');
  return { error: `${name}Error`, details: `${name}Details` };
}

/** Returns the name of the type of an object in a body: `response.error` gives `ResponseErrorPart`. */
export function bodyPartName(path: readonly string[]): string {
  const words = path.flatMap((key) => key.split(/\W+/));
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Part`;
}

/** Names in the form of such types that have another meaning in the packages, their clients or the language. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'VeniceError',
  'AnyVeniceError',
  'UnrecognizedVeniceError',
  'CommonDetails',
  'AxiosError',
  'VeniceAxiosError',
  ...statusesFile.shape.otherwise.shape.openai.options,
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
]);
