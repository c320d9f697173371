import { type Bound, judge, type Row, type Unit } from './row.ts';
import type { Spread } from './statistics.ts';

/** Rows as a Markdown table, the columns in line. `subject`: what is measured. */
export function tableOf(rows: readonly Row[], subject = 'this server'): string {
  const lines = rows.map((row) => [
    row.name,
    withUnit(row.figure, row.unit),
    row.against ? `${row.against.what}: ${withUnit(row.against.figure, row.unit)}` : '',
    row.ratio ? ratio(row.ratio) : '',
    row.promise ? promised(row.promise, row.unit) : '',
    judged(row),
  ]);
  return align([['what', subject, 'against', 'ratio', 'promised', ''], ...lines]);
}

/** A median with its quartiles, times in a unit that keeps the figures short. */
export function withUnit({ low, median, high }: Spread, unit: Unit): string {
  const [factor, shown] = scaleOf(median, unit);
  return `${short(median * factor)} ${shown} (${short(low * factor)}–${short(high * factor)})`;
}

/** A promise in words, such as `≤ 1.25` or `≤ 10 ms`. */
export function promised({ of, most, least }: Bound, unit: Unit): string {
  const bound = most ?? least ?? NaN;
  const [factor, shown] = scaleOf(bound, unit);
  const amount = of === 'ratio' ? `${bound}` : `${short(bound * factor)} ${shown}`;
  return `${most === undefined ? '≥' : '≤'} ${amount}`;
}

function ratio({ low, median, high }: Spread): string {
  return `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}

/** Whether a promise holds; where a ratio of times does not, how much time that is. */
function judged(row: Row): string {
  const verdict = judge(row);
  if (!verdict || verdict.holds) return verdict ? 'ok' : '';
  if (row.unit !== 'ms' || row.promise?.of !== 'ratio' || !row.against) return 'over';
  const more = row.figure.median - row.against.figure.median;
  const [factor, shown] = scaleOf(more, row.unit);
  return `over: +${short(more * factor)} ${shown}`;
}

function scaleOf(figure: number, unit: Unit): [factor: number, shown: string] {
  if (unit !== 'ms') return [1, unit];
  if (figure < 0.1) return [1_000, 'µs'];
  return figure < 2_000 ? [1, 'ms'] : [0.001, 's'];
}

function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join('\n');
}

function short(figure: number): string {
  return Number(figure.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });
}
