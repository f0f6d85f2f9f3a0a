/** A body that axios handed on without reading it. */
export type UnreadBody = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** Node's stream or a web stream: `responseType: 'stream'`. */
export function isUnread(data: unknown): data is UnreadBody {
  return isObject(data) && ('getReader' in data || Symbol.asyncIterator in data);
}

/** `responseType: 'blob'`, where the adapter knows blobs. */
export function isBlob(data: unknown): data is Blob {
  return isObject(data) && 'arrayBuffer' in data && 'stream' in data;
}

/** The bytes of `responseType: 'arraybuffer'`, in whatever form the adapter has them. */
export function bytesOf(data: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return isArrayBuffer(data) ? new Uint8Array(data) : undefined;
}

/** Whether axios has decoded the body, so that `response.data` is what the API sent. */
export function isDecoded(data: unknown): data is object {
  return isObject(data) && !isUnread(data) && !isBlob(data) && bytesOf(data) === undefined;
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null;
}

/** By its tag: `instanceof` fails where tests run in a realm of their own. */
function isArrayBuffer(data: unknown): data is ArrayBuffer {
  return Object.prototype.toString.call(data) === '[object ArrayBuffer]';
}

/** A body that is there without waiting: as axios decoded it, or the text of its bytes. */
export function bodyInMemory(data: unknown): unknown {
  if (isUnread(data) || isBlob(data)) return undefined;
  const bytes = bytesOf(data);
  return bytes === undefined ? data : new TextDecoder().decode(bytes);
}
