const SIZE = /^([0-9a-fA-F]{1,8})(?:;[^\r\n]*)?\r?\n/;

/** Removes the sizes between the chunks of a body, which a dump of a connection contains. */
export function unchunked(body: string): string {
  return bySizes(body) ?? withoutSizes(body);
}

/** Returns the chunks if the sizes fit; `undefined` if line ends were changed by a copy. */
function bySizes(body: string): string | undefined {
  let bytes: Uint8Array = new TextEncoder().encode(body);
  const chunks: Uint8Array[] = [];
  for (;;) {
    const [head, size = ''] = SIZE.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 80))) ?? [];
    if (head === undefined) return undefined;
    const length = parseInt(size, 16);
    if (length === 0) break;
    const chunk = bytes.subarray(head.length, head.length + length);
    if (chunk.length < length) return undefined;
    chunks.push(chunk);
    const rest = bytes.subarray(head.length + length);
    const lineEnd = rest[0] === 13 ? 2 : 1;
    if (rest.length > 0 && rest[lineEnd - 1] !== 10) return undefined;
    if (rest.length <= lineEnd) break;
    bytes = rest.subarray(lineEnd);
  }
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

/** A JSON body and an event stream have no line of their own that looks like a size. */
function withoutSizes(body: string): string {
  const lines = body.split(/\r?\n/).filter((line) => !/^[0-9a-fA-F]{1,8}$/.test(line));
  return lines.join(lines.some((line) => line.startsWith('data:')) ? '\n' : '');
}
