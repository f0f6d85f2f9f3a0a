import type { VeniceErrorAction } from '../catalog/action.js';
import type { OfCode } from '../catalog/report-rules.js';
import { isJsonArray } from '../data/json.js';
import { attempt, isRecord, read } from '../data/read-unknown.js';
import { toJson } from '../data/to-json.js';
import type { VeniceError, VeniceErrorRecord } from '../error/venice-error.js';

/** An error, or its record. Both can come from a newer version, with codes and actions that this one does not know. */
export type ReportedError = VeniceError | VeniceErrorRecord;

/** What to assume if this version knows none of the actions. */
const UNKNOWN: VeniceErrorAction = 'contact-support';

/** Returns the value of the first action that this version knows. */
export function ofAction<Value>(
  error: ReportedError,
  values: Readonly<Record<VeniceErrorAction, Value>>,
): Value {
  const known = actionsOf(error).find((action): action is VeniceErrorAction => Object.hasOwn(values, action));
  return values[known ?? UNKNOWN];
}

/** Returns the value of the code, unless the route or the status has decided on another action. */
export function ofCode<Value>(
  error: ReportedError,
  values: Readonly<Partial<Record<string, OfCode<Value>>>>,
): Value | undefined {
  const code = read(error, 'code');
  const own = typeof code === 'string' && Object.hasOwn(values, code) ? values[code] : undefined;
  return own?.action === actionsOf(error)[0] ? own?.value : undefined;
}

/** Returns the actions, also of a record that nothing has checked. */
function actionsOf(error: ReportedError): readonly string[] {
  const actions = toJson(read(error, 'actions'));
  return isJsonArray(actions) ? actions.filter((action) => typeof action === 'string') : [];
}

/** Returns what an object of the caller has under one of its own keys; `undefined` for any other value. Never throws. */
export function ownValue(values: unknown, key: string | undefined): unknown {
  return attempt(() =>
    key !== undefined && isRecord(values) && Object.hasOwn(values, key) ? values[key] : undefined,
  );
}

/** Returns a field if it is a text that is not empty. */
export function textAt(error: ReportedError, field: string): string | undefined {
  const value = read(error, field);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Returns a field if it is a finite number. */
export function numberAt(error: ReportedError, field: string): number | undefined {
  const value = read(error, field);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
