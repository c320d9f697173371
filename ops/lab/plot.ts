import { judge, type Proof, type Row } from './row.ts';
import { promised, withUnit } from './table.ts';

const WIDTH = 860;
const LINE = 26;
/** Where names end, where the scale begins, and how long one whole bound is. */
const NAMES = 300;
const SCALE = 312;
const WHOLE = 230;
/** Up to how much of its bound a row is drawn: what is beyond ends in an arrow. */
const MOST = 1.6;

/** Colours that keep their contrast on white and on black. */
const STYLE = `
  svg { color-scheme: light dark; font: 13px system-ui, sans-serif; }
  .ground { fill: #fff; } text { fill: #1b1f24; } .quiet { fill: #57606a; }
  .holds { fill: #1a7f37; } .missed { fill: #cf222e; } .line { stroke: #57606a; } .spread { stroke: #1b1f24; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; } text { fill: #e6edf3; } .quiet { fill: #9198a1; }
    .holds { fill: #3fb950; } .missed { fill: #ff7b72; } .line { stroke: #9198a1; } .spread { stroke: #e6edf3; }
  }`;

/** Every promise as a bar: how much of its bound is used up, by the median and by both quartiles. An SVG document, readable on light and dark. */
export function plot(proof: Proof): string {
  const lines: string[] = [];
  let y = 64;
  for (const [part, { rows, taken }] of Object.entries(proof)) {
    const promises = rows.filter(({ promise }) => promise);
    if (promises.length === 0) continue;
    lines.push(`<text x="16" y="${y + 16}" font-weight="600">${escape(part)}</text>`);
    lines.push(`<text x="${NAMES}" y="${y + 16}" text-anchor="end" class="quiet">${escape(taken)}</text>`);
    y += LINE;
    for (const row of promises) {
      lines.push(bar(row, y));
      y += LINE;
    }
    y += 10;
  }
  const bound = `<line class="line" x1="${SCALE + WHOLE}" x2="${SCALE + WHOLE}" y1="46" y2="${y}" stroke-dasharray="4 3"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 12}" role="img" aria-labelledby="title">`,
    '<title id="title">How much of each promised bound is used up: a bar that ends before the dashed line holds</title>',
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${y + 12}"/>`,
    '<text x="16" y="28" font-size="16" font-weight="600">What is promised, and how much of it is used up</text>',
    `<text x="${SCALE + WHOLE}" y="42" text-anchor="middle" class="quiet">the bound</text>`,
    ...lines,
    bound,
    '</svg>',
    '',
  ].join('\n');
}

function bar(row: Row, y: number): string {
  const { used = NaN, holds = false } = judge(row) ?? {};
  const [low, high] = quartilesUsed(row);
  const at = (share: number) => SCALE + Math.min(MOST, share) * WHOLE;
  const middle = y + 11;
  const value = row.promise?.of === 'ratio' ? (row.ratio?.median ?? NaN).toFixed(2) : withUnit(row.figure, row.unit);
  return [
    `<text x="${NAMES}" y="${middle + 4}" text-anchor="end">${escape(row.name)}</text>`,
    `<rect class="${holds ? 'holds' : 'missed'}" x="${SCALE}" y="${y + 4}" width="${(at(used) - SCALE).toFixed(1)}" height="14" rx="2"/>`,
    `<line class="spread" x1="${at(low).toFixed(1)}" x2="${at(high).toFixed(1)}" y1="${middle}" y2="${middle}" stroke-width="2"/>`,
    `<text class="quiet" x="${SCALE + MOST * WHOLE + 10}" y="${middle + 4}">${escape(value.replace(/ \(.*/, ''))}, promised ${escape(row.promise ? promised(row.promise, row.unit) : '')}</text>`,
  ].join('');
}

/** How much of its bound a row uses up by its quartiles, the lesser first. */
function quartilesUsed(row: Row): [number, number] {
  const of = (quartile: 'low' | 'high') => {
    const median = (spread = row.figure) => ({ ...spread, median: spread[quartile] });
    return judge({ ...row, figure: median(row.figure), ...(row.ratio && { ratio: median(row.ratio) }) })?.used ?? NaN;
  };
  return [Math.min(of('low'), of('high')), Math.max(of('low'), of('high'))];
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
