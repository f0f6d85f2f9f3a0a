import type { Item, Report } from './report.js';

/** Prints a report as Markdown. Ends with a line break. */
export function reportAsMarkdown({ title, isKnown, facts, message, sections }: Report): string {
  const parts = [
    `## ${isKnown ? `\`${title}\`` : title}`,
    facts,
    ...(message === '' ? [] : [quoted(message)]),
    ...sections.map(({ label, items }) => sectionAsMarkdown(label, items)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sectionAsMarkdown(label: string, items: readonly Item[]): string {
  const [first] = items;
  if (items.length === 1 && typeof first === 'string') return `**${label}:** ${escaped(first)}`;
  const isList = items.every((item) => typeof item === 'string');
  const lines = items.map((item) =>
    typeof item === 'string' ? (isList ? `- ${escaped(item)}` : escaped(item)) : fenced(item.code),
  );
  return [`**${label}:**`, ...(isList ? [lines.join('\n')] : lines)].join('\n\n');
}

/** Returns a table in Markdown. */
export function tableAsMarkdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** Returns a block of code whose fence is longer than any inside it. */
export function fenced(code: string, language = ''): string {
  const [longest = ''] = (code.match(/`{3,}/g) ?? []).sort((left, right) => right.length - left.length);
  const fence = '`'.repeat(Math.max(3, longest.length + 1));
  return `${fence}${language}\n${code}\n${fence}`;
}

/** Text from the input must not become HTML, a mention or a link of its own. */
function escaped(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<>*_[\]]/g, '\\$&')))
    .join('');
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
}
