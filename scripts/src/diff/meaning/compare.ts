import { isDeepStrictEqual } from 'node:util';
import type { CatalogRecord } from '../catalog/known-catalog.js';
import { apiRules } from './api.js';
import { codeRules } from './codes.js';
import { fieldRules } from './fields.js';
import { headerRules } from './headers.js';
import { originRules } from './origins.js';
import { policyRules } from './policies.js';
import { compareRest } from './rest.js';
import type { Bump, Change, Rule, Side } from './rule.js';
import { sentenceRules } from './sentences.js';
import { shapeRules } from './shapes.js';
import { signalRules } from './signals.js';
import { statusRules } from './statuses.js';
import { wordingRules } from './wordings.js';
import { wordRules } from './words.js';

/** The table of rules, in the order in which changes are told. */
const rules: readonly Rule[] = [
  ...codeRules,
  ...policyRules,
  ...fieldRules,
  ...sentenceRules,
  ...signalRules,
  ...wordingRules,
  ...statusRules,
  ...apiRules,
  ...shapeRules,
  ...headerRules,
  ...wordRules,
  ...originRules,
];

/** From the largest to the smallest. */
export const bumps: readonly Bump[] = ['major', 'minor', 'patch'];

/** What changed from one catalog to another, as its users see it; the largest changes first. */
export function compareCatalogs(before: CatalogRecord, after: CatalogRecord): readonly Change[] {
  const left = sideOf(before);
  const right = sideOf(after);
  const changes = [...rules.flatMap((rule) => rule.compare(left, right)), ...compareRest(before, after)];
  if (changes.length === 0 && !isDeepStrictEqual(before.raw, after.raw)) return [WRITTEN_DIFFERENTLY];
  return bumps.flatMap((bump) => changes.filter((change) => change.bump === bump));
}

/** The smallest bump that is large enough for all changes; `undefined` where there are none. */
export function bumpOf(changes: readonly Change[]): Bump | undefined {
  return bumps.find((bump) => changes.some((change) => change.bump === bump));
}

/** Such as a status that was told by a class of statuses and now has a row that says the same. */
const WRITTEN_DIFFERENTLY: Change = {
  kind: 'form',
  bump: 'patch',
  sentence: 'The exported catalog is written differently; it says the same.',
};

function sideOf({ known }: CatalogRecord): Side {
  return {
    catalog: known,
    ids: new Set(rules.flatMap((rule) => rule.ids(known))),
  };
}
