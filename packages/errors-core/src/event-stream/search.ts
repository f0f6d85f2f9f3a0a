/**
 * Returns a function that checks whether bytes contain one of several strings. It uses Horspool's search, which
 * skips most bytes. The strings must be ASCII, whose bytes are the same in UTF-8.
 */
export function searchFor(texts: readonly string[]): (bytes: Uint8Array) => boolean {
  const encoder = new TextEncoder();
  const needles = texts.map((text) => encoder.encode(text));
  const width = Math.min(...needles.map(({ length }) => length));
  const steps = new Array<number>(256).fill(width);
  for (const needle of needles) {
    needle.subarray(0, width).forEach((byte, index) => {
      steps[byte] = Math.min(steps[byte] ?? width, width - 1 - index);
    });
  }

  return (bytes) => {
    let index = width - 1;
    while (index < bytes.length) {
      const step = steps[bytes[index] ?? 0] ?? 1;
      if (step === 0 && needles.some((needle) => startsAt(bytes, index - width + 1, needle))) return true;
      index += step === 0 ? 1 : step;
    }
    return false;
  };
}

function startsAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  for (let index = 0; index < needle.length; index++) {
    if (bytes[start + index] !== needle[index]) return false;
  }
  return true;
}
