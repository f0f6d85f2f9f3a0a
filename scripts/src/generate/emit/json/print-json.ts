/** The width that a line should not exceed. */
const WIDTH = 110;

/** Prints a value as the text of a JSON file. What fits on a line is on one line. */
export function printJson(value: unknown): string {
  // Without what JSON cannot express.
  return `${printed(JSON.parse(JSON.stringify(value)), '', WIDTH)}\n`;
}

/** @param room - The characters that are left on the line. */
function printed(value: unknown, indentation: string, room: number): string {
  const flat = onOneLine(value);
  if (flat.length <= room || typeof value !== 'object' || value === null) return flat;
  const inner = `${indentation}  `;
  const entries: [string, unknown][] = Object.entries(value);
  const lines = entries.map(([key, item], index) => {
    const start = Array.isArray(value) ? inner : `${inner}${JSON.stringify(key)}: `;
    const comma = index < entries.length - 1 ? ',' : '';
    return `${start}${printed(item, inner, WIDTH - start.length - comma.length)}${comma}\n`;
  });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join('')}${indentation}${close}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
