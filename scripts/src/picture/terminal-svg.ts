const CHAR_WIDTH = 8.4;
const LINE_HEIGHT = 20;
const FONT_SIZE = 14;
const PADDING = 20;

/** The colors of the escape sequences that our commands print. */
const COLORS: Readonly<Record<string, string>> = {
  '31': '#ff7b72',
  '33': '#d29922',
  '36': '#76d9e6',
  '2': '#8b949e',
};
const TEXT = '#e6edf3';
const BACKGROUND = '#0d1117';

/** Draws what a command has printed as an SVG picture of a terminal. */
export function terminalSvg(output: string, columns: number, title: string): string {
  const lines = output.trimEnd().split('\n');
  const width = Math.ceil(columns * CHAR_WIDTH + 2 * PADDING);
  const height = lines.length * LINE_HEIGHT + 2 * PADDING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="${FONT_SIZE}" fill="${TEXT}" xml:space="preserve">`,
    ...lines.map((line, index) => drawLine(line, PADDING + (index + 0.75) * LINE_HEIGHT)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** Each run of one style has its own position, so that the columns do not depend on the font. */
function drawLine(line: string, y: number): string {
  let column = 0;
  let style = new Set<string>();
  let drawn = '';
  // eslint-disable-next-line no-control-regex -- It is what the sequences begin with.
  for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
    // eslint-disable-next-line no-control-regex -- As above.
    const [, codes] = /^\u001b\[([\d;]*)m$/.exec(part) ?? [];
    if (codes !== undefined) {
      style = codes.split(';').reduce(styled, style);
      continue;
    }
    // Programs disagree on spaces at the ends of a text.
    const text = part.trim();
    const start = column + lengthOf(part) - lengthOf(part.trimStart());
    if (text !== '')
      drawn += drawRun(text, style, PADDING + start * CHAR_WIDTH, y, lengthOf(text) * CHAR_WIDTH);
    column += lengthOf(part);
  }
  return drawn;
}

function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

function styled(before: ReadonlySet<string>, code: string): Set<string> {
  const after = new Set(before);
  if (code === '' || code === '0') after.clear();
  else if (code === '22') for (const weight of ['1', '2']) after.delete(weight);
  else if (code === '23') after.delete('3');
  else if (code === '39') for (const color of ['31', '33', '36']) after.delete(color);
  else after.add(code);
  return after;
}

function drawRun(text: string, style: ReadonlySet<string>, x: number, y: number, width: number): string {
  const color = [...style].map((code) => COLORS[code]).find((found) => found !== undefined);
  const attributes = [
    `x="${x.toFixed(1)}"`,
    `y="${y.toFixed(1)}"`,
    `textLength="${width.toFixed(1)}"`,
    ...(color === undefined ? [] : [`fill="${color}"`]),
    ...(style.has('1') ? ['font-weight="bold"'] : []),
    ...(style.has('3') ? ['font-style="italic"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
