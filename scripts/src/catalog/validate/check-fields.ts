import { messagesOf, strayBrace, variablesOf } from '../model/messages.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';

/** Checks that something fills every field of an entry, and that nothing fills an undeclared one. */
export function checkFields(error: LocatedError, { shapes }: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const problems: Problem[] = [];
  const filled = new Set<string>();
  const known = new Set([...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)]);

  const [documented, ...variants] = messagesOf(error);
  const [part] = variablesOf(entry.message).filter(
    (variable) => variable === '{}' || known.has(variable.slice(1, -1)),
  );
  if (documented !== undefined && part !== undefined)
    problems.push(document.problem('variable-in-message', { part }, documented.path));
  for (const message of variants) {
    const stray = strayBrace(message.text);
    if (stray !== undefined)
      problems.push(document.problem('invalid-variable', { part: stray }, message.path));
    for (const name of message.rule.captures) {
      if (name === null) continue;
      filled.add(name);
      const type = entry.fields[name]?.type ?? 'string';
      if (type !== 'string' && type !== 'string[]') {
        problems.push(document.problem('variable-type', { name, type }, message.path));
      }
      if (known.has(name)) continue;
      problems.push(document.problem('unknown-field', { name, part: 'variable' }, message.path));
    }
    if (message.rule.literals.slice(1, -1).includes('')) {
      problems.push(document.problem('adjacent-variables', {}, message.path));
    }
  }

  for (const { name, value, at } of fixedValues(error)) {
    filled.add(name);
    const field = entry.fields[name];
    if (field === undefined) {
      problems.push(document.problem('unknown-field', { name, part: 'detail' }, at, 'key'));
    } else if (typeof value !== field.type) {
      const facts = { name, value: JSON.stringify(value), type: field.type };
      problems.push(document.problem('detail-type', facts, at));
    }
  }

  for (const [name, field] of Object.entries(entry.fields)) {
    const here = [...path, 'fields', name];
    if (Object.hasOwn(shapes.value.fields, name)) {
      problems.push(document.problem('common-field', { name }, here, 'key'));
    }
    if (field.encoding !== undefined && field.header === undefined) {
      problems.push(document.problem('encoding-without-header', { name }, here, 'key'));
    }
    if (field.values !== undefined && field.type !== 'string' && field.type !== 'string[]') {
      const facts = { name, type: field.type };
      problems.push(document.problem('values-of-type', facts, [...here, 'values'], 'key'));
    }
    if (field.from !== undefined || field.header !== undefined || filled.has(name)) continue;
    problems.push(document.problem('unfilled-field', { name }, here, 'key'));
  }
  return problems;
}

/** Returns the details that variants and wire codes set, with their paths. */
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
