import { messagesOf } from '../model/messages.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** What an entry says of its fields: each is filled by something, and nothing fills a field that is not there. */
export function checkFields(error: LocatedError, { shapes }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const problems: Problem[] = [];
  const filled = new Set<string>();
  const known = new Set([...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)]);

  for (const sentence of messagesOf(error)) {
    for (const name of sentence.rule.captures) {
      if (name === null) continue;
      filled.add(name);
      const type = entry.fields[name]?.type ?? 'string';
      if (type !== 'string' && type !== 'string[]') {
        problems.push(
          document.problem(
            sentence.path,
            `{${name}} is text, and its field is ${type}`,
            'make the field a string or string[], or write {}',
          ),
        );
      }
      if (known.has(name)) continue;
      problems.push(
        document.problem(
          sentence.path,
          `{${name}} is not one of its fields`,
          `declare "${name}" under fields, or write {}`,
        ),
      );
    }
    if (sentence.rule.literals.slice(1, -1).includes('')) {
      problems.push(
        document.problem(
          sentence.path,
          'two variable parts stand side by side',
          'put text between them, or make them one',
        ),
      );
    }
  }

  for (const { name, value, at } of fixedValues(error)) {
    filled.add(name);
    const field = entry.fields[name];
    if (field === undefined) {
      problems.push(
        document.problem(at, `"${name}" is not one of its fields`, 'declare it under fields', 'key'),
      );
    } else if (typeof value !== field.type) {
      problems.push(
        document.problem(at, `"${name}" is set to what is no ${field.type}`, 'set it to its own type'),
      );
    }
  }

  for (const [name, field] of Object.entries(entry.fields)) {
    const here = [...path, 'fields', name];
    if (Object.hasOwn(shapes.value.fields, name)) {
      problems.push(
        document.problem(
          here,
          `every error has the field "${name}" already`,
          'remove it here, or choose another name',
          'key',
        ),
      );
    }
    if (field.encoding !== undefined && field.header === undefined) {
      problems.push(
        document.problem(here, 'an encoding without a header', 'add "header", or remove it', 'key'),
      );
    }
    if (field.values !== undefined && field.type !== 'string' && field.type !== 'string[]') {
      problems.push(
        document.problem(
          [...here, 'values'],
          `values of a field that is ${field.type}`,
          'remove them',
          'key',
        ),
      );
    }
    if (field.from !== undefined || field.header !== undefined || filled.has(name)) continue;
    problems.push(
      document.problem(
        here,
        `nothing fills the field "${name}"`,
        `add "from", or a wording with {${name}}`,
        'key',
      ),
    );
  }
  return problems;
}

/** The values that wordings and wire codes set, and where. */
function fixedValues({ entry, path }: LocatedError) {
  const parts = [
    ...entry.wire.messages.map(({ details }, index) => ({
      details,
      at: [...path, 'wire', 'messages', index, 'details'],
    })),
    ...entry.wire.codes.map(({ details }, index) => ({
      details,
      at: [...path, 'wire', 'codes', index, 'details'],
    })),
  ];
  return parts.flatMap(({ details, at }) =>
    Object.entries(details ?? {}).map(([name, value]) => ({ name, value, at: [...at, name] })),
  );
}
