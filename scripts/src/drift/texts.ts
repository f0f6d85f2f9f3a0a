import type { Difference, DifferenceId, Facts } from './difference.js';

interface Text<Fact> {
  /** The title of the section that lists the differences with this id. */
  readonly heading: string;
  /** What is different, as the predicate of a sentence about the subject. */
  readonly what: (facts: Fact) => string;
  readonly todo: (facts: Fact) => string;
}

/** The wording of every difference, in the order of the report. */
const TEXTS: { readonly [Id in DifferenceId]: Text<Facts[Id]> } = {
  'unknown-code': {
    heading: 'Codes that only the page has',
    what: ({ status, logLevel, message }) =>
      `is on the page with status ${status}, log level ${logLevel} and the message "${message}"`,
    todo: () => 'write its entry; `--write` begins it',
  },
  'missing-code': {
    heading: 'Codes that the page no longer has',
    what: ({ renamedTo }) =>
      renamedTo === undefined
        ? 'is no longer on the page'
        : `is no longer on the page; its message is there as ${renamedTo}`,
    todo: () => 'keep it, because codes are permanent; change its source or accept the difference',
  },
  'message-differs': {
    heading: 'Codes with another message on the page',
    what: ({ official, catalog }) =>
      `has the message "${official}" on the page and "${catalog}" in the catalog`,
    todo: () => 'use the new message and keep the old one as a variant; `--write` does both',
  },
  'status-differs': {
    heading: 'Codes with another status on the page',
    what: ({ official, catalog }) => `has status ${official} on the page and ${catalog} in the catalog`,
    todo: () =>
      'a code keeps its status: add a variant with the new one, or change the status in a major release',
  },
  'log-level-differs': {
    heading: 'Codes with another log level on the page',
    what: ({ official, catalog }) => `has log level ${official} on the page and ${catalog} in the catalog`,
    todo: ({ official }) => `set logLevel: ${official}`,
  },
  'source-differs': {
    heading: 'Codes of the page with another source in the catalog',
    what: ({ catalog }) => `is on the page, but has source ${catalog} in the catalog`,
    todo: ({ official }) => `set source: ${official}`,
  },
  'unreadable-row': {
    heading: 'Rows of the page that cannot be read',
    what: () => 'needs a code, a status, a message and a log level',
    todo: () => 'look at the page',
  },
  'repeated-row': {
    heading: 'Rows of the page with a code of an earlier row',
    what: () => 'is on the page twice',
    todo: () => 'look at the page',
  },
  'unknown-route': {
    heading: 'New routes',
    what: ({ statuses }) =>
      statuses.length === 0
        ? 'is a route without documented errors'
        : `is a route with the error statuses ${statuses.join(', ')}`,
    todo: ({ statuses }) =>
      `add it to catalog/api.yaml with { source: openapi${statuses.length === 0 ? '' : `, statuses: [${statuses.join(', ')}]`} }`,
  },
  'missing-route': {
    heading: 'Routes that are no longer documented',
    what: () => 'is no longer documented',
    todo: () => 'if it still exists, keep it with another source',
  },
  'unknown-status': {
    heading: 'New error statuses',
    what: () => 'is an error status that the catalog does not list for the route',
    todo: ({ status }) => `add ${status} to its statuses in catalog/api.yaml`,
  },
  'missing-status': {
    heading: 'Error statuses that are no longer documented',
    what: () => 'is an error status that is no longer documented for the route',
    todo: ({ status }) => `remove ${status} from its statuses in catalog/api.yaml`,
  },
  'unknown-schema': {
    heading: 'Schemas of errors that the catalog does not know',
    what: ({ shape }) => `describes bodies of the shape "${shape}", which does not list it`,
    todo: ({ shape }) => `add it to the schemas of "${shape}" in catalog/shapes.yaml`,
  },
  'missing-schema': {
    heading: 'Schemas of errors that are no longer used',
    what: ({ shape }) => `no longer describes an error, but the shape "${shape}" lists it`,
    todo: ({ shape }) => `remove it from the schemas of "${shape}" in catalog/shapes.yaml`,
  },
  'unknown-shape': {
    heading: 'Bodies of a shape that the catalog does not know',
    what: ({ sample }) => `has a body of no known shape: ${shorten(JSON.stringify(sample))}`,
    todo: () => 'describe the shape in catalog/shapes.yaml',
  },
  'unknown-field': {
    heading: 'Fields that the catalog does not read',
    what: () => 'is a field that users find only in `body`',
    todo: () => 'add it to the fields of the errors that have it',
  },
  'unknown-value': {
    heading: 'Values that the catalog does not know',
    what: () => 'is a value that the catalog does not know',
    todo: () => 'add it to the values of its field; accept it if it is a part of a json field',
  },
  'unknown-wire-code': {
    heading: 'Wire codes that the catalog does not know',
    what: () => 'is a wire code that the catalog does not know',
    todo: () => 'add it to the wire codes of an error, or write a new entry; `--write` begins one',
  },
  'unknown-message': {
    heading: 'Messages that the catalog does not know',
    what: ({ similarTo }) =>
      similarTo === undefined
        ? 'is not a known message at that status'
        : `is not a known message at that status, but similar to one of ${similarTo}`,
    todo: ({ similarTo }) =>
      similarTo === undefined
        ? 'add it as a variant of the error it means'
        : `if it means ${similarTo}, add it as a variant; \`--write\` does`,
  },
  'unknown-header': {
    heading: 'Headers that the catalog does not read',
    what: () => 'is a header of an error that the catalog does not read',
    todo: () => 'add it to catalog/headers.yaml, or as the header of a field',
  },
};

/** A difference in words. */
export interface DifferenceText {
  readonly heading: string;
  readonly what: string;
  readonly todo: string;
}

/** Every id, in the order of the report. */
export const DIFFERENCE_IDS = Object.keys(TEXTS) as readonly DifferenceId[];

/** Puts a difference into words. */
export function textOf({ id, facts }: Difference): DifferenceText {
  return render(id, facts);
}

function render<Id extends DifferenceId>(id: Id, facts: Facts[Id]): DifferenceText {
  const { heading, what, todo } = TEXTS[id];
  return { heading, what: what(facts), todo: todo(facts) };
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}
