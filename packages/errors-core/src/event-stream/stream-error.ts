import type { EventStreamRules } from '../catalog/catalog-tables.js';
import { isRecord, read } from '../response/json.js';

/** An error inside an event stream. */
export interface StreamedError {
  /** The name of the event; most frames have none. */
  readonly event: string | undefined;
  /** The body, in the form that `toVeniceError` accepts. */
  readonly body: unknown;
  /** The fields of the error object and the fields next to it. */
  readonly fields: Readonly<Record<string, unknown>>;
}

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

/** Returns the error in a frame, if it contains one. */
export function errorOf({ event, data = '' }: Frame, rules: EventStreamRules): StreamedError | undefined {
  const isNamed = (name: unknown): boolean => rules.events.some((error) => error === name);
  // Other frames cannot be an error and need not be parsed.
  if (!isNamed(event) && !words(rules).some((word) => data.includes(`"${word}"`))) return undefined;

  const body = parse(data);
  if (!isRecord(body)) {
    // A Venice stream sends the bare message. `toVeniceError` would not take a bare string for one.
    return isNamed(event) ? { event, body: body === '' ? '' : { error: body }, fields: {} } : undefined;
  }
  const error = rules.errors.map((path) => at(body, path)).find(Boolean);
  const { [rules.eventKey]: name, ...others } = body;
  if (!isNamed(event) && !isNamed(name) && error === undefined) return undefined;

  // `toVeniceError` would take the event name for the type of the error.
  const beside = isNamed(name) ? others : body;
  if (error === undefined) return { event, body: { error: beside }, fields: beside };
  const isError = (key: string): boolean => rules.errors.some((path) => path.length === 1 && path[0] === key);
  const siblings = Object.fromEntries(Object.entries(beside).filter(([key]) => !isError(key)));
  return { event, body, fields: isRecord(error) ? { ...siblings, ...error } : siblings };
}

/** Returns the words of which a frame must contain one to be an error. */
export function words({ events, errors }: EventStreamRules): readonly string[] {
  return [...new Set([...events, ...errors.flatMap((path) => path.slice(-1))])];
}

/** Returns the JSON value, or the text itself. */
function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (current, key) => (isRecord(current) && Object.hasOwn(current, key) ? read(current, key) : undefined),
    value,
  );
}
