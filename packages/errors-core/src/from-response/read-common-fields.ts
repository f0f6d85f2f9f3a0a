import type { CatalogTables, CommonFields } from '../catalog/recognition-tables.js';
import type { Json } from '../data/json.js';
import { isText } from '../data/text.js';
import { findAll, readField } from '../details/read-details.js';
import { type Issue, readIssues } from '../details/read-issues.js';
import type { ParsedBody } from '../recognize/parsed-body.js';
import { SECONDS_PATTERN } from '../recognize/patterns.js';
import { oncePer } from '../response/once-per.js';

const SECONDS = /* @__PURE__ */ new RegExp(SECONDS_PATTERN);

/** The values of the fields that every error can have. */
interface CommonValues {
  readonly issues: readonly Issue[];
  readonly creditsRefunded: boolean | undefined;
  readonly requestId: string | undefined;
  readonly param: string | undefined;
  readonly retryAfterSeconds: number | undefined;
}

/** Reads the fields that every error can have. */
export function readCommonFields(
  body: ParsedBody,
  captures: Readonly<Record<string, string>>,
  { fields }: Pick<CatalogTables, 'fields'>,
): CommonValues {
  // Most bodies have none of them.
  const keys = keysOf(fields);
  const containers = body.containers.filter((container) =>
    Object.keys(container).some((key) => keys.has(key)),
  );
  const creditsRefunded = readField(fields.creditsRefunded, containers);
  const requestId = readField(fields.requestId, containers) ?? captures[fields.requestId.name];
  const param = readField(fields.param, containers) ?? captures[fields.param.name];
  const retryAfterSeconds = findAll(fields.retryAfterSeconds, containers)
    .map(toSeconds)
    .find((wait) => wait !== undefined);
  return {
    issues: readIssues([...body.issues, ...findAll(fields.issues, containers)]),
    creditsRefunded: typeof creditsRefunded === 'boolean' ? creditsRefunded : undefined,
    requestId: isText(requestId) ? requestId : undefined,
    param: isText(param) ? param : undefined,
    retryAfterSeconds,
  };
}

/** Reads seconds, also from a text such as `41s`. */
function toSeconds(value: Json): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && SECONDS.test(value) ? parseFloat(value) : undefined;
}

/** The keys with which the paths of the fields begin. */
const keysOf = /* @__PURE__ */ oncePer(
  (fields: CommonFields): ReadonlySet<string> =>
    new Set(Object.values(fields).flatMap(({ from }) => from.flatMap((path) => path.slice(0, 1)))),
);
