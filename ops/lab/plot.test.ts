import { expect, it } from 'vitest';
import { plot } from './plot.ts';
import type { Row } from './row.ts';

const ratio: Row = {
  name: 'delivered & <read>',
  unit: 'messages/s',
  figure: { low: 1, median: 2, high: 3 },
  against: { what: 'relay', figure: { low: 2, median: 4, high: 6 } },
  ratio: { low: 0.4, median: 0.5, high: 0.8 },
  promise: { of: 'ratio', least: 0.4 },
};

function drawn(...rows: Row[]): string {
  return plot({ delivery: { taken: '2026-11-21', machine: 'two cores', seconds: 1, how: '', rows } });
}

/** The figures of attributes of a kind of element, in order. */
function numbers(svg: string, element: string, attribute: string): number[] {
  return [
    ...svg.matchAll(new RegExp(`<${element} class="(?:holds|missed|spread)"[^>]*?\\b${attribute}="([\\d.]+)"`, 'g')),
  ].map(([, value]) => Number(value));
}

it('draws a bar for each promise, as long as the share of the bound that is used up', () => {
  const [width] = numbers(drawn(ratio), 'rect', 'width');
  const [whole] = numbers(drawn({ ...ratio, promise: { of: 'ratio', least: 0.5 } }), 'rect', 'width');
  expect(width).toBeCloseTo((whole ?? 0) * 0.8, 0);
  expect(numbers(drawn({ ...ratio, promise: undefined }), 'rect', 'width')).toEqual([]);
});

it('tells what holds from what does not', () => {
  expect(drawn(ratio)).toMatch(/rect class="holds"/);
  expect(drawn({ ...ratio, promise: { of: 'ratio', least: 0.51 } })).toMatch(/rect class="missed"/);
});

it('draws the quartiles from left to right, whichever way the promise points', () => {
  for (const promise of [{ of: 'ratio', least: 0.4 } as const, { of: 'ratio', most: 0.9 } as const]) {
    const svg = drawn({ ...ratio, promise });
    expect(numbers(svg, 'line', 'x1')[0]).toBeLessThan(numbers(svg, 'line', 'x2')[0] ?? 0);
  }
});

it('keeps inside the picture however far a promise is missed, and writes names as text', () => {
  const svg = drawn({ ...ratio, ratio: { low: 0.001, median: 0.001, high: 0.002 } });
  const [, , width = ''] = /viewBox="0 0 ((\d+)) /.exec(svg) ?? [];
  expect(Math.max(...numbers(svg, 'rect', 'width'), ...numbers(svg, 'line', 'x2'))).toBeLessThan(Number(width));
  expect(svg).toContain('delivered &#38; &#60;read&#62;');
});

it('can be read on a dark page as well', () => {
  expect(drawn(ratio)).toContain('@media (prefers-color-scheme: dark)');
});
