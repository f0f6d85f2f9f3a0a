import type { Result } from './result.js';

const ROW = 26;
const LABEL = 230;
const BAR = 400;

/** Returns bars of the good requests that each policy gets answered, as SVG. */
export function pictureOf(results: readonly Result[]): string {
  const height = results.length * ROW + 44;
  const width = LABEL + BAR + 80;
  const bars = results.map(({ policy, answered }, index) => {
    const y = 34 + index * ROW;
    const color = answered >= 0.99 ? '#2f7d4f' : '#b4552d';
    return [
      `<text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${escaped(policy)}</text>`,
      `<rect x="${LABEL}" y="${y}" width="${(answered * BAR).toFixed(1)}" height="${ROW - 8}" rx="2" fill="${color}"/>`,
      `<text x="${(LABEL + answered * BAR + 6).toFixed(1)}" y="${y + 14}">${(answered * 100).toFixed(0)} %</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Good requests answered next to a broken tenant">
<rect width="100%" height="100%" fill="#ffffff"/>
<g font-family="system-ui, sans-serif" font-size="13" fill="#24292f">
<text x="8" y="20" font-weight="600">Good requests answered next to a broken tenant (our reading of the rules, not measured live)</text>
${bars.join('\n')}
</g>
</svg>
`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
