import { read } from '@venice/errors-core/adapter';

/** The name that the SDK gives to a class of errors. */
export type SdkErrorName =
  | 'AI_APICallError'
  | 'AI_NoOutputGeneratedError'
  | 'AI_RetryError'
  | 'AI_StreamProviderError'
  | 'AI_TypeValidationError';

const ANY = 'vercel.ai.error';

/** The properties by which every copy and major of the SDK recognizes an `APICallError`. */
export const MARKERS: Readonly<Record<symbol, true>> = {
  [Symbol.for(ANY)]: true,
  [Symbol.for(`${ANY}.AI_APICallError`)]: true,
};

/** Returns whether a value is an error of this class of the SDK; without a name, of any class. */
export function hasMarker(value: unknown, name?: SdkErrorName): boolean {
  return read(value, Symbol.for(name === undefined ? ANY : `${ANY}.${name}`)) === true;
}
