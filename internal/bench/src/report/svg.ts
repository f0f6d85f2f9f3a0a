import type { Result } from './result.js';
import { inUnit } from './table.js';

const ROW = 22;
const TOP = 34;
const LABELS = 430;
const BAR = 300;
const WIDTH = LABELS + BAR + 150;
const COLORS = { goal: '#1a7f37', met: '#1a7f37', missed: '#cf222e', undecided: '#9a6700' };

/** The headings of the groups. */
const TITLES: Readonly<Record<string, string>> = {
  error: 'Building an error',
  recognition: 'Finding the code, in a catalog of 10,000',
  call: 'Calls through an adapter',
  stream: 'Streams through an adapter',
  size: 'Bundles, minified and compressed',
  start: 'Start',
  generator: 'Generating the packages',
};

/** Draws each bar that has a limit, group by group: how much of the limit is used. The line is the limit. */
export function svgOf(results: readonly Result[]): string {
  const rows = results.flatMap((result) => {
    const { limit, verdict } = result;
    return limit === undefined || verdict === 'none' ? [] : [{ ...result, limit, color: COLORS[verdict] }];
  });
  const groups = [...new Set(rows.map(({ group }) => group))];
  const height = TOP + (rows.length + groups.length) * ROW + 10;
  const line = LABELS + BAR * 0.75;
  const headings = groups.map((group, index) => {
    const above = rows.findIndex((row) => row.group === group) + index;
    return text(12, TOP + above * ROW + 14, TITLES[group] ?? group, 'start', 'bold');
  });
  const drawn = rows.map(({ group, name, value, limit, unit, color }, index) => {
    const y = TOP + (index + groups.indexOf(group) + 1) * ROW;
    const width = Math.max(2, Math.min(value / limit, 1.3) * BAR * 0.75);
    return [
      text(LABELS - 8, y + 14, name, 'end'),
      `<rect x="${LABELS}" y="${y + 3}" width="${width.toFixed(1)}" height="${ROW - 8}" fill="${color}"/>`,
      text(LABELS + BAR + 8, y + 14, `${inUnit(value, unit)} of ${inUnit(limit, unit)}`, 'start'),
    ].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...headings,
    ...drawn,
    `<line x1="${line}" y1="${TOP - 8}" x2="${line}" y2="${height - 6}" stroke="#57606a" stroke-dasharray="3 3"/>`,
    text(line, TOP - 14, 'limit', 'middle'),
    '</svg>\n',
  ].join('\n');
}

function text(
  x: number,
  y: number,
  content: string,
  anchor: 'start' | 'middle' | 'end',
  weight = 'normal',
): string {
  const escaped = content.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" font-weight="${weight}" fill="#1f2328">${escaped}</text>`;
}
