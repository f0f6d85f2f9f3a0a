import {
  type BodyLimits,
  isBlob,
  isBytes,
  isLocked,
  isStream,
  read,
  readBody,
} from '@venice/errors-core/adapter';

/**
 * Reads the body of a failed response of axios within limits, whatever its `responseType`. A stream can be read once, so
 * another one of its kind takes its place. Never rejects: after an abort axios itself does.
 */
export async function takeText(
  response: object,
  limits: BodyLimits,
  signal: AbortSignal | undefined,
): Promise<string> {
  const data = read(response, 'data');
  try {
    if (isStream(data)) {
      // An interceptor of the adapter reads it already.
      if (isLocked(data)) return '';
      const text = await readBody(data, limits, signal);
      Reflect.set(response, 'data', streamOf(text, data));
      return text;
    }
    return typeof data === 'string' || isBytes(data) || isBlob(data)
      ? await readBody(data, limits, signal)
      : '';
  } catch {
    return '';
  }
}

/** Returns a stream of a text: one of the runtime, or one of Node if that is the kind of the other. */
function streamOf(text: string, other: object): unknown {
  const { body } = new Response(text);
  const from = read(read(other, 'constructor'), 'from');
  return 'getReader' in other || typeof from !== 'function'
    ? body
    : Reflect.apply(from, undefined, [body, { objectMode: false }]);
}
