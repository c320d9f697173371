import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { mount } from '../../../testing/mount.ts';
import { Screen } from '../../../testing/screen.ts';
import './plot.ts';
import type { RulePlot, ReperePlot, TallyPlot } from './plot.ts';

/** The part of the browser's own protocol that is used here. */
interface Protocol {
  send(method: string, parameters: object): Promise<unknown>;
}

const RULE: RulePlot = {
  kind: 'rule',
  strokes: [0.25, 0.5],
  signal: 0.9,
  bound: { at: 0.6, label: 'alert' },
  marks: ['0', '15 min', '1 hr'],
};

let plot: ReperePlot;
const screen = new Screen(() => plot);

afterEach(() => document.documentElement.removeAttribute('dir'));

async function draw(what: RulePlot | TallyPlot, theme: 'light' | 'dark' = 'light'): Promise<void> {
  plot = mount('repere-plot', { plot: what, label: 'Nine members wait.' }, theme);
  await plot.updateComplete;
}

const all = (selector: string): SVGElement[] => [...(plot.shadowRoot?.querySelectorAll<SVGElement>(selector) ?? [])];
const places = (selector: string) => all(selector).map((each) => each.getAttribute('x'));

test.each(['light', 'dark'] as const)('says its sentence, and holds nothing that axe finds: %s', async (theme) => {
  await draw(RULE, theme);
  expect(all('svg')[0]?.getAttribute('aria-label')).toBe('Nine members wait.');
  expect(await screen.violations()).toEqual([]);
});

test('is drawn by attributes, which every policy lets pass', async () => {
  await draw(RULE);
  expect(places('.stroke')).toEqual(['25%', '50%']);
  expect(places('.signal')).toEqual(['90%']);
  expect(all('.bound')[0]?.getAttribute('x1')).toBe('60%');
  expect(all('text').map(({ textContent }) => textContent)).toEqual(['alert', '0', '15 min', '1 hr']);
  expect(all('[style]')).toEqual([]);
});

test('keeps what it writes within its width, and begins where lines begin', async () => {
  const within = (): void => {
    const frame = plot.getBoundingClientRect();
    for (const text of all('text')) {
      const { left, right } = text.getBoundingClientRect();
      expect([text.textContent, left >= frame.left - 1, right <= frame.right + 1]).toEqual([
        text.textContent,
        true,
        true,
      ]);
    }
  };
  await draw(RULE);
  within();
  document.documentElement.dir = 'rtl';
  await draw({ ...RULE, bound: { at: 1, label: 'a longer word' } });
  expect(places('.stroke')).toEqual(['75%', '50%']);
  within();
});

test('strokes of one place stand beside each other', async () => {
  await draw({ ...RULE, signal: 0.9, strokes: [0.899, 0.895, 0.5, 0.002, 0.001] });
  const lefts = [...all('.signal'), ...all('.stroke')].map((each) => each.getBoundingClientRect().left);
  const apart = lefts.map((left, place) =>
    Math.min(...lefts.filter((_, other) => other !== place).map((other) => Math.abs(other - left))),
  );
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(5);
  expect(places('.stroke')).toEqual(['90%', '90%', '50%', '0.2%', '0.2%']);
});

test('tallies by fives, and draws the share of what is many', async () => {
  await draw({ kind: 'tally', all: 7, reached: 5 });
  expect(places('.reached')).toEqual(['0', '7', '14', '21', '28']);
  expect(places('.missed')).toEqual(['41', '48']);
  await draw({ kind: 'tally', all: 41, reached: 31 });
  expect(all('.reached').map((bar) => bar.getAttribute('width'))).toEqual(['75.6%']);
  document.documentElement.dir = 'rtl';
  await draw({ kind: 'tally', all: 7, reached: 5 });
  const frame = plot.getBoundingClientRect();
  const [first, ...others] = all('.reached').map((each) => each.getBoundingClientRect());
  expect(first?.right).toBeCloseTo(frame.right, 0);
  expect(Math.max(...others.map(({ right }) => right))).toBeLessThan(first?.right ?? 0);
});

test('is seen in forced colours, with the stroke that matters apart', async () => {
  const forced = (value: string) =>
    (cdp() as unknown as Protocol).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await forced('active');
  try {
    await draw(RULE);
    const paint = (selector: string) => all(selector).map((each) => getComputedStyle(each).fill)[0];
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const probe = Object.assign(document.createElement('i'), { style: 'color: Highlight' });
    document.body.append(probe);
    expect(paint('.signal')).toBe(getComputedStyle(probe).color);
    probe.remove();
    for (const selector of ['.stroke', '.signal', '.line', 'text']) expect(paint(selector)).not.toBe(ground);
    expect(paint('.stroke')).not.toBe(paint('.signal'));
  } finally {
    await forced('none');
  }
});
