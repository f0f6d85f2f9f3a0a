import type { CatalogDocument, DocumentPath } from '../../document.js';
import type { ValidCatalog } from '../../model/valid-catalog.js';
import type { Problem } from '../../problem.js';

/** What users of an application do not have to know: its key, its account, and whose API it calls. */
const REVEALING =
  /\b(?:venice|api|keys?|tokens?|accounts?|balances?|credits?|quotas?|plans?|subscriptions?|wallets?|providers?|gateways?)\b/i;

/** A row of reports.yaml, or what an entry has in its place. */
interface Report {
  readonly document: CatalogDocument;
  readonly path: DocumentPath;
  readonly report: {
    readonly returnStatus?: number | undefined;
    readonly keep?: readonly number[] | undefined;
    readonly userMessage?: string | undefined;
  };
}

/** Checks that every status to return has a title, and that no text for users reveals what is none of their business. */
export function checkReports({ errors, reports, dialects }: ValidCatalog): Problem[] {
  const all: readonly Report[] = [
    ...Object.entries(reports.value.actions).map(([action, report]) => ({
      document: reports.document,
      path: ['actions', action],
      report,
    })),
    ...errors.map(({ document, path, entry }) => ({ document, path, report: entry })),
  ];
  const known = Object.keys(reports.value.statuses);
  const names = Object.values(dialects.value.dialects).map(({ name }) => name);
  return all.flatMap(({ document, path, report: { returnStatus, keep = [], userMessage = '' } }) => {
    const word =
      REVEALING.exec(userMessage)?.[0] ?? names.find((name) => ` ${userMessage} `.includes(` ${name} `));
    const statuses = [
      ...(returnStatus === undefined ? [] : [{ status: returnStatus, at: ['returnStatus'] }]),
      ...keep.map((status, index) => ({ status, at: ['keep', index] })),
    ];
    return [
      ...statuses
        .filter(({ status }) => !known.includes(String(status)))
        .map(({ status, at }) => document.problem('untitled-status', { status, known }, [...path, ...at])),
      ...(word === undefined ? [] : [document.problem('revealing-text', { word }, [...path, 'userMessage'])]),
    ];
  });
}
