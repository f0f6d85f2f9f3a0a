import type { Difference, DifferenceId, Facts } from './difference.js';

/** A difference in words: the predicate of a sentence about the subject, and what to do. */
export type DifferenceText = readonly [what: string, todo: string];

/** The wording of every difference, in the order of the report. */
const TEXTS: { readonly [Id in DifferenceId]: (facts: Facts[Id]) => DifferenceText } = {
  'unknown-code': ({ status, logLevel, message }) => [
    `is on the page with status ${status}, log level ${logLevel} and the message "${message}"`,
    'write its entry; `--write` begins it',
  ],
  'missing-code': ({ renamedTo }) => [
    `is no longer on the page${renamedTo === undefined ? '' : `; its message is there as ${renamedTo}`}`,
    'keep it, because codes are permanent; change its source or accept the difference',
  ],
  'message-differs': ({ official, catalog }) => [
    `has the message "${official}" on the page and "${catalog}" in the catalog`,
    'use the new message and keep the old one as a variant; `--write` does both',
  ],
  'status-differs': ({ official, catalog }) => [
    `has status ${official} on the page and ${catalog} in the catalog`,
    'a code keeps its status: add a variant with the new one, or change the status in a major release',
  ],
  'log-level-differs': ({ official, catalog }) => [
    `has log level ${official} on the page and ${catalog} in the catalog`,
    `set logLevel: ${official}`,
  ],
  'source-differs': ({ official, catalog }) => [
    `is on the page, but has source ${catalog} in the catalog`,
    `set source: ${official}`,
  ],
  'unreadable-row': () => ['needs a code, a status, a message and a log level', 'look at the page'],
  'repeated-row': () => ['is on the page twice', 'look at the page'],
  'unknown-route': ({ statuses }) => [
    `is a new route with ${statuses.length === 0 ? 'no documented errors' : `the error statuses ${statuses.join(', ')}`}`,
    `add it to catalog/api.yaml with { source: openapi${statuses.length === 0 ? '' : `, statuses: [${statuses.join(', ')}]`} }`,
  ],
  'missing-route': () => ['is no longer documented', 'if it still exists, keep it with another source'],
  'unknown-status': ({ status }) => [
    'is an error status that the catalog does not list for the route',
    `add ${status} to its statuses in catalog/api.yaml`,
  ],
  'missing-status': ({ status }) => [
    'is an error status that is no longer documented for the route',
    `remove ${status} from its statuses in catalog/api.yaml`,
  ],
  'unknown-schema': ({ shape }) => [
    `describes bodies of the shape "${shape}", which does not list it`,
    `add it to the schemas of "${shape}" in catalog/shapes.yaml`,
  ],
  'missing-schema': ({ shape }) => [
    `no longer describes an error, but the shape "${shape}" lists it`,
    `remove it from the schemas of "${shape}" in catalog/shapes.yaml`,
  ],
  'unknown-shape': ({ sample }) => [
    `has a body of no known shape: ${shorten(JSON.stringify(sample))}`,
    'describe the shape in catalog/shapes.yaml',
  ],
  'unknown-field': () => [
    'is a field that users find only in `body`',
    'add it to the fields of the errors that have it',
  ],
  'unknown-value': () => [
    'is a value that the catalog does not know',
    'add it to the values of its field; accept it if it is a part of a json field',
  ],
  'unknown-wire-code': () => [
    'is a wire code that the catalog does not know',
    'add it to the wire codes of an error, or write a new entry; `--write` begins one',
  ],
  'unknown-message': ({ similarTo }) =>
    similarTo === undefined
      ? ['is not a known message at that status', 'add it as a variant of the error it means']
      : [
          `is not a known message at that status, but similar to one of ${similarTo}`,
          `if it means ${similarTo}, add it as a variant; \`--write\` does`,
        ],
  'unknown-header': () => [
    'is a header of an error that the catalog does not read',
    'add it to catalog/headers.yaml, or as the header of a field',
  ],
};

/** Every id, in the order of the report. */
export const DIFFERENCE_IDS = Object.keys(TEXTS) as readonly DifferenceId[];

/** Puts a difference into words. */
export function textOf({ id, facts }: Difference): DifferenceText {
  return render(id, facts);
}

function render<Id extends DifferenceId>(id: Id, facts: Facts[Id]): DifferenceText {
  return TEXTS[id](facts);
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}
