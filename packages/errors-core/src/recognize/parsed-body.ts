import type { ShapeRule } from '../catalog/recognition-tables.js';
import type { Json, JsonObject } from '../data/json.js';

/** A body after reading: its shape, and the values at the paths that the shape names. */
export interface ParsedBody<Code extends string = string> {
  /** `truncated`: text that starts like JSON but does not parse. `binary`: bytes that are not a text. */
  readonly kind: 'json' | 'text' | 'html' | 'truncated' | 'binary' | 'empty';
  /** The body as plain data, bounded in size. */
  readonly value: Json | undefined;
  readonly shape: ShapeRule<Code> | undefined;
  readonly message: string | undefined;
  /** Whether the shape names the path of the message. Other texts can be part of a success. */
  readonly isShapeMessage: boolean;
  /** Candidates for a wire code, in order. */
  readonly codes: readonly string[];
  /** A numeric code from 400 to 599: the status that could no longer be sent. */
  readonly innerStatus: number | undefined;
  /** Classes of errors, such as `invalid_request_error`. */
  readonly types: readonly string[];
  /** The objects in which fields are looked up, in order. */
  readonly containers: readonly JsonObject[];
  /** Issues of the validation, outside the field `issues`. */
  readonly issues: readonly Json[];
  /** The envelope of a gateway around the body. */
  readonly envelope?: Envelope;
}

/** A gateway's envelope: the name of its shape, its parts, and the body inside. */
export interface Envelope {
  readonly name: string;
  readonly parts: JsonObject;
  readonly body: Json | undefined;
}
