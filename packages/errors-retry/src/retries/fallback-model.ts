import { type AnyVeniceError, isInFamily } from '@venice/errors-core';
import { isRecord, read } from '@venice/errors-core/adapter';

/** Which models a request may be sent with if its own cannot answer. */
export interface FallbackOptions {
  /**
   * Models to use in order, after those that Venice suggests in its response; `[]` for only these. A refusal of the
   * content uses only one that Venice suggests, once.
   *
   * @defaultValue none: the model is never changed
   */
  readonly fallbackModels?: readonly string[];
}

/** Models that one request is sent with, its own included. */
const MAX_MODELS = 4;

/**
 * Returns the model to use after a failure; `undefined` if the model does not help or the request may have been charged.
 *
 * @param tried - The models that the request was sent with, the first one first.
 */
export function fallbackModel(
  error: AnyVeniceError,
  tried: readonly string[],
  { fallbackModels }: FallbackOptions,
): string | undefined {
  if (fallbackModels === undefined || tried.length >= MAX_MODELS) return undefined;
  if (!error.actions.includes('change-model')) return undefined;
  if (error.charged !== 'no' && error.creditsRefunded !== true) return undefined;
  const isRefusal = isInFamily(error, 'content-policy');
  if (isRefusal && tried.length > 1) return undefined;
  const suggested = textsOf(read(error.details, 'suggestedModels'));
  return (isRefusal ? suggested : [...suggested, ...fallbackModels]).find((model) => !tried.includes(model));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item !== '')
    : [];
}

/** Returns the model in the body of a call of `fetch`; `undefined` if the body is not JSON text with a model. */
export function modelIn(args: readonly unknown[]): string | undefined {
  const model = read(bodyOf(args), 'model');
  return typeof model === 'string' ? model : undefined;
}

/** Returns the arguments of the same call with another model. */
export function withModel(args: readonly unknown[], model: string): readonly unknown[] {
  const [input, init, ...rest] = args;
  const body = bodyOf(args);
  if (!isRecord(init) || !isRecord(body)) return args;
  return [input, { ...init, body: JSON.stringify({ ...body, model }) }, ...rest];
}

function bodyOf([, init]: readonly unknown[]): unknown {
  const body = read(init, 'body');
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}
