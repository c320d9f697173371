import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { MUSCLES } from '@repere/content';
import { describe, expect, test } from 'vitest';
import { bodyMap } from './body-map.ts';
import type { Muscle } from './figure-types.ts';
import { FIGURES } from './figures.ts';
import { PALETTES } from './palette.ts';
import { smallMapSvg } from './small-map.ts';
import { movingSvg } from './svg.ts';

const EXERCISES = new URL('../../../content/exercises/', import.meta.url);
/** What an exercise's page may carry for its drawings. */
const MOST_BYTES = 6 * 1024;

test('every muscle is on the body, on one side or both', () => {
  const shown = (['front', 'back'] as const).flatMap((view) => bodyMap(view).muscles.map(({ muscle }) => muscle));
  expect(new Set(shown)).toEqual(new Set(Object.keys(MUSCLES)));
});

test('a muscle lies on both halves of the body', () => {
  for (const view of ['front', 'back'] as const)
    for (const { muscle, shapes } of bodyMap(view).muscles) {
      const twice = shapes.length % 2 === 0 || shapes.every(({ d }) => d.split('M').length % 2 === 1);
      expect(twice, `${muscle} from the ${view}`).toBe(true);
    }
});

test('map and list answer each other for every muscle', () => {
  const css = readFileSync(new URL('../styles/muscles.css', import.meta.url), 'utf8');
  for (const muscle of Object.keys(MUSCLES)) {
    expect(css).toContain(`#${muscle}:target) [href='#${muscle}']`);
  }
});

describe('the small map', () => {
  test('tints what tires first, and paler what helps', () => {
    const { muscle, muscleFar } = PALETTES.light;
    const count = (svg: string, colour: string) => svg.split(`fill="${colour}"`).length - 1;
    const one = smallMapSvg({ primary: ['chest'], secondary: ['triceps'] }, PALETTES.light);
    expect([count(one, muscle), count(one, muscleFar)]).toEqual([1, 1]);
    const none = smallMapSvg({ primary: [], secondary: [] }, PALETTES.light);
    expect([count(none, muscle), count(none, muscleFar)]).toEqual([0, 0]);
  });

  test.each(readdirSync(EXERCISES).filter((key) => key in FIGURES))(
    'is within the budget with its figure: %s',
    (key) => {
      const figure = FIGURES[key];
      const page = readFileSync(new URL(`${key}/en.mdx`, EXERCISES), 'utf8');
      const named = (role: string) =>
        (new RegExp(`${role}: \\[(.*)\\]`).exec(page)?.[1]?.split(', ').filter(Boolean) ?? []) as Muscle[];
      const muscles = { primary: named('primary'), secondary: named('secondary') };
      const bytes = Object.values(PALETTES).map(
        (palette) =>
          brotliCompressSync(smallMapSvg(muscles, palette)).length +
          (figure ? brotliCompressSync(movingSvg(figure, palette)).length : 0),
      );
      expect(Math.max(...bytes)).toBeLessThanOrEqual(MOST_BYTES);
    },
  );
});
