import { strayBrace, variablesOf, variantsOf } from '../model/messages.js';
import type { LocatedError, ValidCatalog } from '../model/valid-catalog.js';
import { dialectWires, type LocatedWire, ownWire } from '../model/wires.js';
import type { Problem } from '../problem.js';
import { valuesAt } from './values-at.js';

/** Checks that something fills every field of an entry, and that nothing fills an undeclared one. */
export function checkFields(error: LocatedError, catalog: ValidCatalog): Problem[] {
  const { entry, document, path } = error;
  const { shapes } = catalog;
  const inDialects = dialectWires(catalog).filter(({ code }) => code === error.code);
  const wires = [ownWire(error), ...inDialects];
  const problems: Problem[] = [];
  const filled = new Set<string>();
  const known = new Set([...Object.keys(entry.fields), ...Object.keys(shapes.value.fields)]);

  const [part] = variablesOf(entry.message).filter(
    (variable) => variable === '{}' || known.has(variable.slice(1, -1)),
  );
  if (part !== undefined)
    problems.push(document.problem('variable-in-message', { part }, [...path, 'message']));
  for (const message of wires.flatMap(variantsOf)) {
    const stray = strayBrace(message.text);
    if (stray !== undefined)
      problems.push(message.document.problem('invalid-variable', { part: stray }, message.path));
    for (const name of message.template.captures) {
      if (name === null) continue;
      filled.add(name);
      const type = entry.fields[name]?.type ?? 'string';
      if (!FROM_TEXT.includes(type)) {
        problems.push(message.document.problem('variable-type', { name, type }, message.path));
      }
      if (known.has(name)) continue;
      problems.push(message.document.problem('unknown-field', { name, part: 'variable' }, message.path));
    }
    if (message.template.literals.slice(1, -1).includes('')) {
      problems.push(message.document.problem('adjacent-variables', {}, message.path));
    }
  }

  for (const { name, value, at, document: file } of wires.flatMap(fixedValues)) {
    filled.add(name);
    const field = entry.fields[name];
    if (field === undefined) {
      problems.push(file.problem('unknown-field', { name, part: 'detail' }, at, 'key'));
    } else if (typeof value !== field.type) {
      const facts = { name, value: JSON.stringify(value), type: field.type };
      problems.push(file.problem('detail-type', facts, at));
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

/** The types of fields that a variable part can fill. */
const FROM_TEXT: readonly string[] = ['string', 'string[]', 'number'];

/** Returns the details that variants and wire codes set, with their paths. */
function fixedValues({ wire, document, path: parent }: LocatedWire) {
  return ['messages.*.details.*', 'codes.*.details.*']
    .flatMap((pattern) => valuesAt(wire, pattern))
    .map(({ path, value }) => ({ name: String(path.at(-1)), value, at: [...parent, ...path], document }));
}
