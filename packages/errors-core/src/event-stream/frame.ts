/** The parsed lines of one frame. */
export interface Frame {
  readonly event: string | undefined;
  /** All `data:` lines; `undefined` if there is none. */
  readonly data: string | undefined;
}

export function parseFrame(text: string): Frame {
  let event: string | undefined;
  const data: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    if (name === 'event') event = value;
    else if (name === 'data') data.push(value);
  }
  return { event, data: data.length === 0 ? undefined : data.join('\n') };
}

/** Returns whether data is JSON or a part of it. */
export function looksLikeJson(data: string): boolean {
  return /^\s*[[{"]/.test(data);
}

/** Returns the JSON value of a frame's data; `undefined` if it is not JSON. */
export function parseData(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
