import type { VeniceErrorCode, VeniceErrorFamily, VeniceRateLimitName } from '../generated/codes.js';
import { acceptance, foreignKey, free, policies, terminal } from '../generated/policies.js';
import { tables } from '../generated/tables.js';
import type { CatalogTables } from './catalog-tables.js';

/** The whole generated catalog, in the form that the functions of this package read. */
export const catalog: CatalogTables<VeniceErrorCode, VeniceErrorFamily, VeniceRateLimitName> =
  // Pure, so that a bundle that recognizes no errors contains no tables.
  /* @__PURE__ */ Object.assign({ policies, terminal, acceptance, foreignKey, free }, tables);
