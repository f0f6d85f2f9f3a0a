import type { Group } from './budgets.js';
import { catalogProse } from './prose/catalog-prose.js';
import { codeProse } from './prose/code-prose.js';
import { markdownProse } from './prose/markdown-prose.js';

/** A kind of file that has prose in it. */
export interface Kind {
  readonly group: Group;
  /** Fills everything but the prose, so that offsets and line numbers are preserved. */
  readonly prose: (text: string) => string;
}

const kinds: readonly (Kind & { readonly files: RegExp })[] = [
  { group: 'comments', files: /\.[cm]?[jt]s$/, prose: codeProse },
  { group: 'markdown', files: /\.md$/, prose: markdownProse },
  { group: 'catalog', files: /(?:^|\/)catalog\/.*\.ya?ml$/, prose: catalogProse },
];

/** Files that a program writes, and the record of past releases. */
const uncounted = /(?:^|\/)(?:(?:node_modules|dist|generated|\.changeset)\/|CHANGELOG\.md$)/;

/** Returns the kind of a file by its path from the root, or `undefined` if its text does not count. */
export function kindOf(file: string): Kind | undefined {
  return uncounted.test(file) ? undefined : kinds.find(({ files }) => files.test(file));
}
