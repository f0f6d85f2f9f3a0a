import { wrapAnsi } from 'fast-wrap-ansi';
import type { Item, Report, Section } from './report.js';
import type { Look, Style } from './style.js';

const LABEL_WIDTH = 15;
const WIDE_ENOUGH = 60;

/** Prints a report for a terminal. Ends with a line break. */
export function printReport({ title, isKnown, facts, message, sections }: Report, look: Look): string {
  const { style, textWidth } = look;
  const color = isKnown ? style.red : style.yellow;
  const lines = [
    ...wrapped(`${style.bold(color(title))}  ${style.dim(facts)}`, textWidth),
    ...(message === '' ? [] : wrapped(style.italic(`“${message}”`), textWidth)),
    '',
    ...sections.flatMap((each) => printSection(each, look)),
  ];
  return `${lines.join('\n')}\n`;
}

function printSection({ label, items }: Section, { style, textWidth }: Look): string[] {
  const isWide = textWidth >= WIDE_ENOUGH;
  const indent = ' '.repeat(isWide ? LABEL_WIDTH : 2);
  const lines = items.flatMap((item) => printItem(item, textWidth - indent.length, style));
  const [first = '', ...others] = lines;
  const head = style.bold(label);
  return isWide
    ? [`${head}${' '.repeat(Math.max(1, LABEL_WIDTH - label.length))}${first}`, ...indented(others, indent)]
    : [head, ...indented(lines, indent)];
}

function printItem(item: Item, width: number, style: Style): string[] {
  if (typeof item === 'string') return wrapped(marked(item, style), width);
  return wrapAnsi(item.code, width, { hard: true, trim: false })
    .split('\n')
    .map((line) => style.dim(line));
}

/** Shows the code in a text by a color, if there are colors. */
function marked(text: string, style: Style): string {
  return style.isColorSupported ? text.replace(/`([^`\n]+)`/g, (_, code: string) => style.cyan(code)) : text;
}

function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true }).split('\n');
}

function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}
