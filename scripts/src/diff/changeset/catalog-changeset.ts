import { format } from 'prettier';
import { bumpOf, bumps } from '../meaning/compare.js';
import type { Bump, Change } from '../meaning/rule.js';
import type { Group } from './group.js';
import type { Waiting } from './waiting.js';

/** The changeset of everything that changed in the catalog. */
export const CATALOG_CHANGESET = '.changeset/catalog.md';

const LEADS: Readonly<Record<Bump, string>> = {
  major: 'What is known of the errors changed, in ways that call sites may have to follow:',
  minor: 'More is known of the errors:',
  patch: 'The errors are described better:',
};

/** What it says: a sentence for each change, as the changelog will have them. */
export function summaryOf(changes: readonly Change[], bump: Bump): string {
  return `${LEADS[bump]}\n\n${changes.map(({ sentence }) => `- ${sentence}`).join('\n')}`;
}

/** Why the changeset that is there, or is not, does not fit the changes; nothing where it does. */
export async function faultsOf(
  found: Waiting | undefined,
  changes: readonly Change[],
  { names }: Group,
): Promise<readonly string[]> {
  const bump = bumpOf(changes);
  if (bump === undefined)
    return found === undefined ? [] : [`${CATALOG_CHANGESET} is there, although nothing changed.`];
  if (found === undefined) return [`${CATALOG_CHANGESET} is missing: the catalog changed.`];

  const said = found.releases.map(({ name }) => name);
  const smaller = names.filter((name) => rank(typeOf(found, name)) < rank(bump));
  const others = said.filter((name) => !names.includes(name));
  const itemsFound = await itemsOf(found.summary);
  const itemsDue = await itemsOf(summaryOf(changes, bump));
  return [
    ...(smaller.length === 0
      ? []
      : [`${CATALOG_CHANGESET} is too small for ${bump} changes, at ${smaller.join(', ')}.`]),
    ...others.map((name) => `${CATALOG_CHANGESET} names ${name}, which is not published with the others.`),
    ...itemsDue
      .filter((item) => !itemsFound.includes(item))
      .map((item) => `${CATALOG_CHANGESET} does not say: ${item}`),
    ...itemsFound
      .filter((item) => !itemsDue.includes(item))
      .map((item) => `${CATALOG_CHANGESET} says what is not so: ${item}`),
  ];
}

function typeOf({ releases }: Waiting, name: string): Bump | 'none' {
  return releases.find((release) => release.name === name)?.type ?? 'none';
}

/** `none` is the smallest. */
function rank(type: Bump | 'none'): number {
  return type === 'none' ? 0 : bumps.length - bumps.indexOf(type);
}

/** The items of the list in a Markdown text, in the one form that formatting gives them. */
async function itemsOf(markdown: string): Promise<readonly string[]> {
  const lines = (await format(markdown, { parser: 'markdown' })).split('\n');
  return lines.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}
