import type { DifferenceEntry } from '../catalog/schema/differences.js';
import type { ErrorEntry } from '../catalog/schema/errors.js';
import { type FactsOf, type Form, inWords, type Text } from '../catalog/text.js';

export type DifferenceId = DifferenceEntry['id'];
export type LogLevel = ErrorEntry['logLevel'];

interface NowOfficial {
  readonly official: DifferenceEntry['document'];
  /** The source in the catalog. */
  readonly catalog: string;
  /** The lines of YAML to write. */
  readonly lines: readonly string[];
  /** Whether the catalog has the official message as a variant. */
  readonly isVariant: boolean;
}

const SWAP = 'swap the two, because the new message is a variant';

function keepMessage(lines: readonly string[], isVariant: boolean): string {
  if (isVariant) return `${SWAP}, and `;
  return lines.some((line) => /^(message|status):/.test(line))
    ? 'keep the old message as a variant, and '
    : '';
}

/** The wording of every difference, in the order of the report. */
const TEXTS = {
  'unknown-code': [
    'is on the page with status <status>, log level <logLevel> and the message "<message>"',
    'write its entry; `--write` begins it',
  ],
  'missing-code': ({ renamedTo }: { renamedTo?: string }) => [
    `is no longer on the page${renamedTo === undefined ? '' : `; its message is there as ${renamedTo}`}`,
    'keep it, because codes are permanent; change its source or accept the difference',
  ],
  'message-differs': ({
    official,
    catalog,
    isVariant,
  }: Record<'official' | 'catalog', string> & { isVariant: boolean }) => [
    `has the message "${official}" in the document and "${catalog}" in the catalog`,
    isVariant
      ? `${SWAP}; \`--write\` does`
      : 'use the new message and keep the old one as a variant; `--write` does both',
  ],
  'status-differs': [
    'has status <official> on the page and <catalog> in the catalog',
    'a code keeps its status: add a variant with the new one, or change the status in a major release',
  ],
  'log-level-differs': [
    'has log level <official> on the page and <catalog> in the catalog',
    'set logLevel: <official>',
  ],
  'source-differs': ({ official, catalog, lines, isVariant }: NowOfficial) => [
    `is now ${official === 'page' ? 'on the page' : 'in the OpenAPI document'}, but has source ${catalog} in the catalog`,
    [`${keepMessage(lines, isVariant)}write in its entry; \`--write\` does`, ...lines].join('\n'),
  ],
  'unreadable-row': ['needs a code, a status, a message and a log level', 'look at the page'],
  'repeated-row': ['is on the page twice', 'look at the page'],
  'unknown-route': ({ statuses }: { statuses: readonly string[] }) => [
    `is a new route with ${statuses.length === 0 ? 'no documented errors' : `the error statuses ${statuses.join(', ')}`}`,
    `add it to catalog/api.yaml with { source: openapi${statuses.length === 0 ? '' : `, statuses: [${statuses.join(', ')}]`} }`,
  ],
  'missing-route': ['is no longer documented', 'if it still exists, keep it with another source'],
  'unknown-status': [
    'is an error status that the catalog does not list for the route',
    'add <status> to its statuses in catalog/api.yaml',
  ],
  'missing-status': [
    'is an error status that is no longer documented for the route',
    'remove <status> from its statuses in catalog/api.yaml',
  ],
  'unknown-schema': [
    'describes bodies of the shape "<shape>", which does not list it',
    'add it to the schemas of "<shape>" in catalog/shapes.yaml',
  ],
  'missing-schema': [
    'no longer describes an error, but the shape "<shape>" lists it',
    'remove it from the schemas of "<shape>" in catalog/shapes.yaml',
  ],
  'unknown-shape': ({ sample }: { sample: unknown }) => [
    `has a body of no known shape: ${shorten(JSON.stringify(sample))}`,
    'describe the shape in catalog/shapes.yaml',
  ],
  'unknown-field': [
    'is a field that users find only in `body`',
    'add it to the fields of the errors that have it',
  ],
  'unknown-value': [
    'is a value that the catalog does not know',
    'add it to the values of its field; accept it if it is a part of a json field',
  ],
  'unknown-wire-code': [
    'is a wire code that the catalog does not know',
    'add it to the wire codes of an error, or write a new entry; `--write` begins one',
  ],
  'unknown-message': ({ similarTo }: { similarTo?: string }) =>
    similarTo === undefined
      ? ['is not a known message at that status', 'add it as a variant of the error it means']
      : [
          `is not a known message at that status, but similar to one of ${similarTo}`,
          `if it means ${similarTo}, add it as a variant; \`--write\` does`,
        ],
  'unknown-header': [
    'is a header of an error that the catalog does not read',
    'add it to catalog/headers.yaml, or as the header of a field',
  ],
} as const satisfies Readonly<Record<DifferenceId, Form>>;

/** The facts of a difference, by its id. */
export type Facts = { readonly [Id in DifferenceId]: FactsOf<(typeof TEXTS)[Id]> };

/** Every id, in the order of the report. */
export const DIFFERENCE_IDS = Object.keys(TEXTS) as readonly DifferenceId[];

/** Puts a difference into words. */
export function textOf<Id extends DifferenceId>({ id, facts }: { id: Id; facts: Facts[Id] }): Text {
  const texts: { readonly [Each in DifferenceId]: Form<Facts[Each]> } = TEXTS;
  return inWords(texts[id], facts);
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 97)}…` : text;
}
