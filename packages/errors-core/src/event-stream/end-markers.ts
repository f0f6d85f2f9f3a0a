import type { EndMarker, EventStreamRules } from '../catalog/recognition-tables.js';
import { isPresent } from '../data/json.js';
import { isRecord, read } from '../data/read-unknown.js';
import { type Frame, parseData } from './frame.js';
import { searchFor } from './search.js';

type Rules = Pick<EventStreamRules, 'ends' | 'end' | 'eventKey'>;

/** Recognizes the frames that end a stream of a route. */
export class EndMarkers {
  readonly #rules: Rules;
  readonly #markers: readonly EndMarker[];
  /** Whether bytes can contain an end marker: most frames need not be parsed. */
  readonly mayContain: (bytes: Uint8Array) => boolean;

  /** For an unknown route, the end markers of every route count. */
  constructor(route: string | undefined, rules: Rules) {
    const { ends } = rules;
    this.#rules = rules;
    this.#markers =
      route === undefined
        ? Object.values(ends).flat()
        : Object.hasOwn(ends, route)
          ? (ends[route] ?? [])
          : [];
    this.mayContain = this.#markers.length === 0 ? () => false : searchFor(this.#markers.map(wordOf));
  }

  /** Whether streams of the route have an end marker. */
  get exist(): boolean {
    return this.#markers.length > 0;
  }

  /**
   * Returns whether a frame is one after which a complete stream sends nothing, so that a broken connection has no
   * effect.
   */
  close(frame: Frame): boolean {
    return (
      this.#isData(frame, this.#rules.end) || this.#markers.some((marker) => this.#isLast(frame, marker))
    );
  }

  /** Returns whether a frame shows that the stream is complete. */
  complete(frame: Frame): boolean {
    return this.#markers.some((marker) =>
      'path' in marker ? isText(frame.data, marker.path) : this.#isLast(frame, marker),
    );
  }

  #isLast(frame: Frame, marker: EndMarker): boolean {
    if ('data' in marker) return this.#isData(frame, marker.data);
    if ('path' in marker) return false;
    if (frame.event === marker.event) return true;
    const { data = '' } = frame;
    return data.includes(`"${marker.event}"`) && read(parseData(data), this.#rules.eventKey) === marker.event;
  }

  #isData({ data }: Frame, end: string): boolean {
    return data?.startsWith(end) === true;
  }
}

function wordOf(marker: EndMarker): string {
  if ('data' in marker) return marker.data;
  return 'event' in marker ? marker.event : (marker.path.at(-1) ?? '');
}

function isText(data: string | undefined, path: readonly string[]): boolean {
  const value = path.reduce<unknown>(
    (current, key) => (Array.isArray(current) || isRecord(current) ? read(current, key) : undefined),
    parseData(data ?? ''),
  );
  return typeof value === 'string' && isPresent(value);
}
