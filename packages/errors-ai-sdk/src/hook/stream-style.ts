import { read } from '@venice/errors-core/adapter';
import type { VeniceStreamErrorBody } from '../error/stream-error-body.js';

/** Puts an error into the frame in which a provider passes most of it on. */
export type StreamStyle = (error: VeniceStreamErrorBody) => object;

/** Returns the style for the provider that makes a call of `fetch`. */
export function styleOf([input, init]: readonly unknown[]): StreamStyle {
  const url = [input, read(input, 'href'), read(input, 'url')].find((text) => typeof text === 'string');
  const isChat = /\/chat\/completions(?![^?#])/.test(url ?? '');
  return isChat && MESSAGE_ONLY.test(userAgent(init)) ? inMessage : inError;
}

function inError(error: VeniceStreamErrorBody): object {
  return { error };
}

/** A frame with `choices` is not reduced to the fields of an error, so that its message can be an object. */
function inMessage({ param, ...error }: VeniceStreamErrorBody): object {
  return { choices: [], error: { message: { ...error, ...param } } };
}

/** The chat models of `venice-ai-sdk-provider` 2 pass on nothing of an error but its message. */
const MESSAGE_ONLY = /\bai-sdk\/venice\/2\./;

function userAgent(init: unknown): string {
  const headers = read(init, 'headers');
  try {
    return new Headers(headers as HeadersInit | undefined).get('user-agent') ?? '';
  } catch {
    return '';
  }
}
