const CHAR_WIDTH = 8.4;
const LINE_HEIGHT = 20;
const FONT_SIZE = 14;
const PADDING = 20;

interface Style {
  readonly attribute: string;
  /** The code of the escape sequence that ends it. */
  readonly end: string;
}

/** The styles that our commands print, by the code of the escape sequence that begins each. */
const STYLES: Readonly<Record<string, Style>> = {
  '1': { attribute: 'font-weight="bold"', end: '22' },
  '2': { attribute: 'fill="#8b949e"', end: '22' },
  '3': { attribute: 'font-style="italic"', end: '23' },
  '31': { attribute: 'fill="#ff7b72"', end: '39' },
  '33': { attribute: 'fill="#d29922"', end: '39' },
  '36': { attribute: 'fill="#76d9e6"', end: '39' },
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
  let styles: readonly Style[] = [];
  let drawn = '';
  // eslint-disable-next-line no-control-regex -- It is what the sequences begin with.
  for (const [, codes, part = ''] of line.matchAll(/(?:\u001b\[([\d;]*)m)?([^\u001b]*)/g)) {
    for (const code of codes?.split(';') ?? [])
      styles = styles.filter(({ end }) => end !== code).concat(STYLES[code] ?? []);
    // Programs disagree on spaces at the ends of a text.
    const text = part.trim();
    const start = column + lengthOf(part) - lengthOf(part.trimStart());
    if (text !== '')
      drawn += drawRun(text, styles, PADDING + start * CHAR_WIDTH, y, lengthOf(text) * CHAR_WIDTH);
    column += lengthOf(part);
  }
  return drawn;
}

function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

function drawRun(text: string, styles: readonly Style[], x: number, y: number, width: number): string {
  const attributes = [
    `x="${x.toFixed(1)}"`,
    `y="${y.toFixed(1)}"`,
    `textLength="${width.toFixed(1)}"`,
    ...styles.map(({ attribute }) => attribute),
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
