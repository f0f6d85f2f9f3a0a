/** Returns whether a value is a buffer or a view of one, whichever realm it is from. */
export function isBytes(value: unknown): value is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(value) || isArrayBuffer(value);
}

/** Returns the bytes of a chunk: text as UTF-8, and none for a value that is neither text nor bytes. */
export function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === 'string') return new TextEncoder().encode(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return isArrayBuffer(chunk) ? new Uint8Array(chunk) : new Uint8Array();
}

/** Decodes UTF-8, with replacement characters for invalid bytes. Old versions of React Native have no `TextDecoder`. */
export function decodeBytes(bytes: Uint8Array): string {
  if (typeof TextDecoder === 'function') return new TextDecoder().decode(bytes);
  const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
  try {
    return decodeURIComponent(escaped.join(''));
  } catch {
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\ufffd')).join('');
  }
}

/** Checks the tag, because every realm has a constructor of its own. */
function isArrayBuffer(value: unknown): value is ArrayBuffer {
  try {
    return Object.prototype.toString.call(value) === '[object ArrayBuffer]';
  } catch {
    // A tag that throws, or a revoked proxy.
    return false;
  }
}

/**
 * Collects bytes in one growing block. It copies them, because a chunk can be a view of a few bytes on a buffer of
 * any size, and holding the view would hold all of that.
 */
export class ByteBuffer {
  #block = new Uint8Array();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#block.length) {
      const grown = new Uint8Array(Math.max(length, 2 * this.#block.length));
      grown.set(this.#block.subarray(0, this.#length));
      this.#block = grown;
    }
    this.#block.set(bytes, this.#length);
    this.#length = length;
  }

  /** Returns the bytes and empties the buffer. */
  take(): Uint8Array {
    const bytes = this.#block.subarray(0, this.#length);
    this.#block = new Uint8Array();
    this.#length = 0;
    return bytes;
  }
}
