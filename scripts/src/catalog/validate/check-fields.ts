import type { LocatedError } from '../model/located.js';
import { parseTemplate, strayBrace, variablesOf } from '../model/messages.js';
import type { ValidCatalog } from '../model/valid-catalog.js';
import type { Problem } from '../problem.js';
import { valuesAt } from './values-at.js';

/** Checks that something fills every field of an entry, and that nothing fills an undeclared one. */
export function checkFields(error: LocatedError, catalog: ValidCatalog): Problem[] {
  const { code, message, fields, place } = error;
  const inWire = (pattern: string) => [
    ...valuesAt(error, `wire.${pattern}`, place),
    ...valuesAt(catalog.dialects, `dialects.*.errors.${code}.${pattern}`, catalog.places.dialects),
  ];
  const problems: Problem[] = [];
  const filled = new Set<string>();
  const common = Object.keys(catalog.shapes.fields);
  const known = new Set([...Object.keys(fields), ...common]);

  const part = variablesOf(message).find((each) => each === '{}' || known.has(each.slice(1, -1)));
  if (part !== undefined) problems.push(place.at('message').problem('variable-in-message', { part }));
  for (const { value, place: at } of inWire('messages.*.text')) {
    const text = String(value);
    const { literals, captures } = parseTemplate(text);
    const stray = strayBrace(text);
    if (stray !== undefined) problems.push(at.problem('invalid-variable', { part: stray }));
    for (const name of captures) {
      if (name === null) continue;
      filled.add(name);
      const type = fields[name]?.type ?? 'string';
      if (!FROM_TEXT.includes(type)) problems.push(at.problem('variable-type', { name, type }));
      if (!known.has(name)) problems.push(at.problem('unknown-field', { name, part: 'variable' }));
    }
    if (literals.slice(1, -1).includes('')) problems.push(at.problem('adjacent-variables', {}));
  }

  for (const { value, place: at } of [...inWire('messages.*.details.*'), ...inWire('codes.*.details.*')]) {
    const { name } = at;
    filled.add(name);
    const field = fields[name];
    if (field === undefined) {
      problems.push(at.problem('unknown-field', { name, part: 'detail' }, 'key'));
    } else if (typeof value !== field.type) {
      problems.push(at.problem('detail-type', { name, value: JSON.stringify(value), type: field.type }));
    }
  }

  for (const [name, { type, from, header, encoding, values }] of Object.entries(fields)) {
    const at = place.at('fields', name);
    if (common.includes(name)) problems.push(at.problem('common-field', { name }, 'key'));
    if (encoding !== undefined && header === undefined)
      problems.push(at.problem('encoding-without-header', { name }, 'key'));
    if (values !== undefined && type !== 'string' && type !== 'string[]')
      problems.push(at.at('values').problem('values-of-type', { name, type }, 'key'));
    if (from === undefined && header === undefined && !filled.has(name))
      problems.push(at.problem('unfilled-field', { name }, 'key'));
  }
  return problems;
}

/** The types of fields that a variable part can fill. */
const FROM_TEXT: readonly string[] = ['string', 'string[]', 'number'];
