import type { EventStreamRules } from '../catalog/recognition-tables.js';
import { isPresent } from '../data/json.js';
import { isRecord, read } from '../data/read-unknown.js';
import { type Frame, parseData } from './frame.js';

/** An error inside an event stream. */
export interface StreamedError {
  /** The name of the event; most frames have none. */
  readonly event: string | undefined;
  /** The body, in the form that `toVeniceError` accepts. */
  readonly body: unknown;
  /** The fields of the error object and the fields next to it. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Returns the error in a frame, if it contains one. */
export function errorOf({ event, data }: Frame, rules: EventStreamRules): StreamedError | undefined {
  // Readers of event streams skip frames without data.
  if (data === undefined || data.trim() === '') return undefined;
  const isNamed = (name: unknown): boolean => rules.events.some((error) => error === name);
  // Other frames cannot be an error and need not be parsed.
  if (!isNamed(event) && !words(rules).some((word) => data.includes(`"${word}"`))) return undefined;

  const body = parseData(data);
  if (!isRecord(body))
    return isNamed(event) ? { event, body: { error: bareMessage(data) }, fields: {} } : undefined;

  const error = rules.errors.map((path) => at(body, path)).find((value) => isPresent(value));
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

/**
 * Returns the data of an error event that is not an object. A Venice stream sends the bare message. Everything with
 * JSON or HTML in it is withheld, because nobody knows which part of it would be shown as the message.
 */
function bareMessage(data: string): unknown {
  return MARKUP.test(data) || parseData(data) !== undefined ? {} : data;
}

/** Brackets, a string at the start, or the name of a field. */
const MARKUP = /[[\]{}<>]|^\s*"|"\s*:/;

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (current, key) => (isRecord(current) && Object.hasOwn(current, key) ? read(current, key) : undefined),
    value,
  );
}
