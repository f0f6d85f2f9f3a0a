import type { DocumentPath } from '../catalog/document.js';
import type { Problem } from '../catalog/problem.js';
import { RESERVED_NAMES, typeNames } from '../model/names.js';
import { sentencesOf } from '../model/sentences.js';
import { foldCode } from '../model/tables.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';

/** What entries mean beside each other: nothing is claimed twice, and nothing names what is not there. */
export function checkMeaning(catalog: ValidCatalog): Problem[] {
  return [
    ...checkNames(catalog.errors),
    ...checkSentences(catalog.errors),
    ...checkWireCodes(catalog.errors),
    ...catalog.errors.flatMap((error) => [...checkCaptures(error, catalog), ...checkWait(error)]),
    ...checkReferences(catalog),
  ];
}

/** The first to claim something, and a problem for each who claims it again. */
class Claims {
  readonly #owners = new Map<string, { error: LocatedError; path: DocumentPath }>();
  readonly problems: Problem[] = [];

  claim(key: string, error: LocatedError, path: DocumentPath, what: string, todo: string): void {
    const owner = this.#owners.get(key);
    if (owner === undefined) {
      this.#owners.set(key, { error, path });
      return;
    }
    const there = owner.error.document.problem(owner.path, '', '');
    const by = `${owner.error.code} at ${there.file}:${there.line}:${there.column}`;
    this.problems.push(error.document.problem(path, `${what} by ${by}`, todo));
  }
}

function checkNames(errors: readonly LocatedError[]): Problem[] {
  const claims = new Claims();
  const reserved: Problem[] = [];
  for (const error of errors) {
    const { code, document, path } = error;
    claims.claim(`code ${code}`, error, path, 'this code is also defined', 'keep one of the two');
    const names = Object.values(typeNames(code));
    const taken = names.find((name) => RESERVED_NAMES.has(name));
    if (taken !== undefined) {
      reserved.push(document.problem(path, `its type would be called ${taken}, a name that is taken`, 'choose another code'));
    }
    if (errors.some((other) => other !== error && other.code === code)) continue;
    for (const name of names) {
      claims.claim(`name ${name}`, error, path, `its type would be called ${name}, a name already used`, 'choose another code');
    }
  }
  return [...reserved, ...claims.problems];
}

function checkSentences(errors: readonly LocatedError[]): Problem[] {
  const claims = new Claims();
  for (const error of errors) {
    for (const { text, rule, path } of sentencesOf(error)) {
      for (const status of new Set(rule.statuses)) {
        claims.claim(
          `${status} ${rule.literals.join('{}')}`,
          error,
          path,
          `the sentence "${text}" at status ${status} is already claimed`,
          'keep it where it belongs (case, white space and closing punctuation do not count)',
        );
      }
    }
  }
  return claims.problems;
}

function checkWireCodes(errors: readonly LocatedError[]): Problem[] {
  const claims = new Claims();
  for (const error of errors) claims.claim(foldCode(error.code), error, error.path, '', '');
  for (const error of errors) {
    error.entry.wire.codes.forEach(({ code }, index) => {
      if (foldCode(code) === error.code) return;
      const path = [...error.path, 'wire', 'codes', index, 'code'];
      claims.claim(foldCode(code), error, path, `the wire code "${code}" is already claimed`, 'keep it where it belongs');
    });
  }
  return claims.problems.filter(({ what }) => !what.startsWith(' by'));
}

function checkCaptures(error: LocatedError, { shapes }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const problems: Problem[] = [];
  const captured = new Set<string>();
  const known = new Set([...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)]);
  for (const sentence of sentencesOf(error)) {
    for (const name of sentence.rule.captures) {
      if (name === null) continue;
      captured.add(name);
      if (known.has(name)) continue;
      problems.push(
        document.problem(sentence.path, `{${name}} is not one of its fields`, `declare "${name}" under fields, or write {}`),
      );
    }
    if (sentence.rule.literals.slice(1, -1).includes('')) {
      problems.push(
        document.problem(sentence.path, 'two variable parts stand side by side', 'put text between them, or make them one'),
      );
    }
  }
  for (const [name, field] of Object.entries(entry.fields)) {
    if (field.from !== undefined || captured.has(name)) continue;
    problems.push(
      document.problem([...path, 'fields', name], `nothing fills the field "${name}"`, `add "from", or a wording with {${name}}`, 'key'),
    );
  }
  return problems;
}

function checkWait({ entry, document, path }: LocatedError): Problem[] {
  return entry.wait !== undefined && entry.retry === 'never'
    ? [document.problem([...path, 'wait'], 'a wait before a retry that is never made', 'remove it, or set retry: backoff')]
    : [];
}

function checkReferences({ families, errors, statuses, shapes, api }: ValidCatalog): Problem[] {
  const problems: Problem[] = [];
  const codes = new Set(errors.map(({ code }) => code));
  const familyNames = new Set(families.map(({ name }) => name));

  const rows = [
    ...Object.entries(statuses.value.statuses).map(([status, row]) => ({ path: ['statuses', status], row })),
    { path: ['otherwise'], row: statuses.value.otherwise },
  ];
  for (const { path, row } of rows) {
    if (!familyNames.has(row.family)) {
      problems.push(
        statuses.document.problem([...path, 'family'], `there is no family "${row.family}"`, `use one of ${[...familyNames].join(', ')}`),
      );
    }
    if (row.code !== undefined && !codes.has(row.code)) {
      problems.push(statuses.document.problem([...path, 'code'], `there is no code ${row.code}`, 'name a code of the catalog'));
    }
  }
  shapes.value.shapes.forEach(({ means }, index) => {
    if (means !== undefined && !codes.has(means.code)) {
      problems.push(
        shapes.document.problem(['shapes', index, 'means', 'code'], `there is no code ${means.code}`, 'name a code of the catalog'),
      );
    }
  });
  const { pathname } = new URL(api.value.baseUrl);
  if (pathname === '/') {
    problems.push(api.document.problem(['baseUrl'], 'the base URL has no path', 'write it whole, such as https://host/api/v1'));
  }
  return problems;
}
