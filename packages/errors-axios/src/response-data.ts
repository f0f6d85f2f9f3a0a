/** A body that axios handed on without reading it. */
export type UnreadBody = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

/** Node's stream or a web stream: `responseType: 'stream'`. */
export const isUnread = (data: unknown): data is UnreadBody =>
  isObject(data) && ('getReader' in data || Symbol.asyncIterator in data);

/** `responseType: 'blob'`, where the adapter knows blobs. */
export const isBlob = (data: unknown): data is Blob =>
  isObject(data) && 'arrayBuffer' in data && 'stream' in data;

/** The bytes of `responseType: 'arraybuffer'`, in whatever form the adapter has them. */
export function bytesOf(data: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return isArrayBuffer(data) ? new Uint8Array(data) : undefined;
}

/** Whether axios has decoded the body, so that `response.data` is what the API sent. */
export const isDecoded = (data: unknown): data is object =>
  isObject(data) && !isUnread(data) && !isBlob(data) && bytesOf(data) === undefined;

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** By its tag: `instanceof` fails where tests run in a realm of their own. */
const isArrayBuffer = (data: unknown): data is ArrayBuffer =>
  Object.prototype.toString.call(data) === '[object ArrayBuffer]';

/** A body that is there without waiting: as axios decoded it, or the text of its bytes. */
export function bodyInMemory(data: unknown): unknown {
  if (isUnread(data) || isBlob(data)) return undefined;
  const bytes = bytesOf(data);
  return bytes === undefined ? data : new TextDecoder().decode(bytes);
}
