import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAdapters } from '@venice/adapter-description';
import type { CatalogEntry } from '../../catalog/catalog.js';
import type { Tab } from '../../document/document.js';

/** The source of a module that handles one code with a client. */
export interface HandlerSource {
  readonly client: string;
  /** The absolute path of the module. */
  readonly file: string;
  readonly text: string;
}

/** The order of the tabs: the clients of most readers first. Others follow. */
const ORDER = ['OpenAI SDK', 'AI SDK', 'LangChain', 'axios', 'fetch'];

/** Reads the handlers that the adapters describe, and that of core. */
export async function readHandlers(workspace: string): Promise<HandlerSource[]> {
  const described = (await findAdapters(workspace)).flatMap(({ folder, description }) =>
    description.handlers.map(({ client, file }) => ({ client, file: join(folder, 'usage', file) })),
  );
  const rank = ({ client }: { client: string }): number =>
    ORDER.includes(client) ? ORDER.indexOf(client) : ORDER.length;
  const all = [
    ...described.sort((left, right) => rank(left) - rank(right)),
    { client: 'Any other client', file: 'errors-core/usage/handle.ts' },
  ];
  return Promise.all(
    all.map(async ({ client, file }) => ({
      client,
      file: join(workspace, 'packages', file),
      text: await readFile(join(workspace, 'packages', file), 'utf8'),
    })),
  );
}

const HANDLED = "'CONTENT_POLICY_VIOLATION'";
const STATEMENT = /^( *)console\.error\(error\.message\);\n/m;

/** Returns the handlers of all clients for one code. They compile. */
export function handlersFor(code: string, entry: CatalogEntry, sources: readonly HandlerSource[]): Tab[] {
  return sources.map(({ client, text }) => {
    if (!text.includes(HANDLED) || !STATEMENT.test(text))
      throw new Error(
        `The handler for ${client} has to contain ${HANDLED} and console.error(error.message);`,
      );
    const handled = text.replaceAll(HANDLED, `'${code}'`).replace(STATEMENT, (_, indent: string) =>
      statementsFor(entry)
        .map((line) => `${indent}${line}\n`)
        .join(''),
    );
    return { title: client, text: handled };
  });
}

function statementsFor({ actions, retry, waitSeconds, charged, fields }: CatalogEntry): string[] {
  return [
    'console.error(error.message, error.requestId);',
    `// What to do, the best first: ${actions.join(', ')}`,
    'console.error(error.actions);',
    ...(retry === 'backoff'
      ? [
          `if (error.retryable) console.error('Wait', error.retryAfterMs ?? ${milliseconds(waitSeconds)}, 'ms');`,
        ]
      : []),
    ...(charged.call === 'no' ? [] : ['console.error(error.charged, error.creditsRefunded);']),
    ...Object.keys(fields).map((name) => `console.error(error.details.${name});`),
  ];
}

function milliseconds(seconds = 1): string {
  return `${seconds}_000`;
}
