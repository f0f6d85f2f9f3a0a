import { ACTIONS } from '@venice/scripts/catalog/schema/actions';
import type { Catalog, CatalogEntry } from '../../catalog/catalog.js';
import { type Block, type Document, type Fact, inlineCode, literal } from '../../document/document.js';
import { codeLink, linkCodes } from '../links.js';
import { handlersFor, type HandlerSource } from './handlers.js';
import { relatedCodes } from './related-codes.js';
import { routeBlocks } from './route-blocks.js';
import { wireBlocks } from './wire-blocks.js';

const meanings: Readonly<Record<string, string>> = ACTIONS;

/** Builds the page of one code. */
export function codeDocument(code: string, catalog: Catalog, handlers: readonly HandlerSource[]): Document {
  const entry = catalog.errors[code];
  if (entry === undefined) throw new Error(`${code} is not in the catalog.`);
  const link = (text: string): string => linkCodes(text, new Set(Object.keys(catalog.errors)), code);
  const related = relatedCodes(code, catalog);
  return {
    title: code,
    description: entry.summary,
    blocks: [
      { kind: 'text', text: link(entry.summary) },
      { kind: 'facts', facts: facts(entry) },
      { kind: 'quote', text: literal(entry.message) },
      { kind: 'heading', text: 'What to do' },
      { kind: 'text', text: link(entry.remedy) },
      {
        kind: 'list',
        items: entry.actions.map((action) => `\`${action}\`: ${meanings[action] ?? ''}`),
      },
      { kind: 'heading', text: 'Handle it' },
      { kind: 'tabs', language: 'ts', tabs: handlersFor(code, entry, handlers) },
      ...fieldBlocks(entry),
      ...wireBlocks(code, entry, catalog),
      ...routeBlocks(code, entry, catalog, link),
      ...(related.length === 0
        ? []
        : ([
            { kind: 'heading', text: 'Related errors' },
            {
              kind: 'list',
              items: related.map((other) => `${codeLink(other)}: ${catalog.errors[other]?.summary ?? ''}`),
            },
          ] satisfies Block[])),
    ],
  };
}

function facts({ family, status, retry, waitSeconds, charged, openai, source }: CatalogEntry): Fact[] {
  const wait = waitSeconds === undefined ? '' : `, after ${waitSeconds} s if the response has no wait`;
  return [
    { name: 'Status', value: `\`${status}\`` },
    { name: 'Family', value: `[${family}](/codes/?family=${family})` },
    { name: 'Retry', value: retry === 'backoff' ? `Yes, with backoff${wait}` : 'No' },
    {
      name: 'Charged',
      value: capitalized(charged.call) + (charged.note === undefined ? '' : `. ${charged.note}`),
    },
    { name: 'OpenAI class', value: inlineCode(openai.class) },
    { name: 'Source of the name', value: source },
  ];
}

function fieldBlocks({ fields }: CatalogEntry): Block[] {
  const entries = Object.entries(fields);
  if (entries.length === 0) return [];
  return [
    { kind: 'heading', text: 'Fields' },
    {
      kind: 'table',
      head: ['field', 'type', 'on the wire', 'meaning'],
      rows: entries.map(([name, { type, from = [], header, values = [], summary }]) => [
        inlineCode(`details.${name}`),
        inlineCode(type),
        [
          ...[from].flat().map(inlineCode),
          ...(header === undefined ? [] : [`header ${inlineCode(header)}`]),
        ].join(', '),
        `${summary}${values.length === 0 ? '' : ` Known values: ${values.map(inlineCode).join(', ')}.`}`,
      ]),
    },
  ];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
