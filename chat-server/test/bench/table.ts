import type { Comparison } from './rounds.ts';
import type { Spread } from './statistics.ts';

/** What an operation on the big folder may cost, measured by the small one. */
export const TARGET = 1.25;

/** A Markdown table, one line an operation. */
export function comparisonTable(comparisons: readonly Comparison[], heads: readonly string[]): string {
  const head = ['operation', ...heads, 'ratio', `≤ ${TARGET}`];
  const rows = comparisons.map(({ name, small, big, ratio }) => [
    name,
    duration(small),
    duration(big),
    `${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`,
    ratio.median <= TARGET ? 'ok' : `over: +${amount(big.median - small.median)}`,
  ]);
  return table([head, ...rows]);
}

/** Columns in line; the first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [line(rows[0]!), line(rule), ...rows.slice(1).map(line)].join('\n');
}

/** A median with its quartiles, from milliseconds in a unit that keeps the figures short. */
export function duration({ low, median, high }: Spread): string {
  const [factor, unit] = scaleOf(median);
  return `${short(median * factor)} ${unit} (${short(low * factor)}–${short(high * factor)})`;
}

function amount(milliseconds: number): string {
  const [factor, unit] = scaleOf(milliseconds);
  return `${short(milliseconds * factor)} ${unit}`;
}

function scaleOf(milliseconds: number): [factor: number, unit: string] {
  if (milliseconds < 0.1) return [1_000, 'µs'];
  return milliseconds < 2_000 ? [1, 'ms'] : [0.001, 's'];
}

function short(figure: number): string {
  return Number(figure.toPrecision(3)).toString();
}
