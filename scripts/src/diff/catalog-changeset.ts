import { format } from 'prettier';
import type { Group, Waiting } from './changesets.js';
import { bumpOf, bumps, type Change } from './meaning/compare.js';
import type { Bump } from './meaning/messages.js';

/** The changeset of everything that changed in the catalog. */
export const CATALOG_CHANGESET = '.changeset/catalog.md';

/** Something wrong with the changesets. */
export interface Fault {
  readonly id: string;
  readonly message: string;
}

const LEADS: Readonly<Record<Bump, string>> = {
  major: 'The errors changed in ways that call sites may have to follow:',
  minor: 'More is known of the errors:',
  patch: 'The errors are described better:',
};

/** Writes its text: one item for each change, as the changelog will have them. */
export function summaryOf(changes: readonly Change[], bump: Bump): string {
  return `${LEADS[bump]}\n\n${changes.map(({ message }) => `- ${message}`).join('\n')}`;
}

/** Lists why the changeset, or its absence, does not match the changes; empty if it does. */
export async function faultsOf(
  found: Waiting | undefined,
  changes: readonly Change[],
  { names }: Group,
): Promise<readonly Fault[]> {
  const bump = bumpOf(changes);
  if (bump === undefined)
    return found === undefined ? [] : [fault('changeset-needless', 'exists, although nothing changed.')];
  if (found === undefined) return [fault('changeset-missing', 'is missing: the catalog changed.')];

  const listed = found.releases.map(({ name }) => name);
  const enough: readonly string[] = bumps.slice(0, bumps.indexOf(bump) + 1);
  const raised = found.releases.flatMap(({ name, type }) => (enough.includes(type) ? [name] : []));
  const smaller = names.filter((name) => !raised.includes(name));
  const others = listed.filter((name) => !names.includes(name));
  const itemsFound = await itemsOf(found.summary);
  const itemsDue = await itemsOf(summaryOf(changes, bump));
  return [
    ...(smaller.length === 0
      ? []
      : [fault('bump-too-small', `is too small for ${bump} changes, at ${smaller.join(', ')}.`)]),
    ...others.map((name) =>
      fault('foreign-package', `lists ${name}, which is not published with the others.`),
    ),
    ...itemsDue
      .filter((item) => !itemsFound.includes(item))
      .map((item) => fault('change-missing', `does not list a change: ${item}`)),
    ...itemsFound
      .filter((item) => !itemsDue.includes(item))
      .map((item) => fault('change-untrue', `lists a change that did not happen: ${item}`)),
  ];
}

function fault(id: string, what: string): Fault {
  return { id, message: `${CATALOG_CHANGESET} ${what}` };
}

/** The items of a Markdown list, in the one form that formatting gives them. */
async function itemsOf(markdown: string): Promise<readonly string[]> {
  const lines = (await format(markdown, { parser: 'markdown' })).split('\n');
  return lines.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}
