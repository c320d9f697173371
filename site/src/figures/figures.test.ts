import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BODY_SIDE } from './body-side.ts';
import type { Figure, Point, Point3, Side } from './figure-types.ts';
import { tintedIn } from './draw.ts';
import { FIGURES } from './figures.ts';
import { PALETTES } from './palette.ts';
import { LENGTHS } from './lengths.ts';
import { jointAngles, onTorso, project, type Joints } from './skeleton.ts';
import { movingSvg, stillSvg } from './svg.ts';
import { framesOf } from './tween.ts';
import { distance } from './vectors.ts';

const EXERCISES = new URL('../../../content/exercises/', import.meta.url);
const SIDES: readonly Side[] = ['near', 'far'];
const MOST_BYTES = 6 * 1024;
/** Units by which what is planted or gripped may seem to move. */
const STEADY = 0.5;

const all = Object.entries(FIGURES).map(([key, figure]) => ({ key, figure, frames: framesOf(figure).frames }));

describe.each(all)('$key', ({ key, figure, frames }) => {
  test('bones keep their lengths in every frame', () => {
    for (const { joints } of frames)
      for (const side of SIDES) {
        const [arm, leg] = [joints.arms[side], joints.legs[side]];
        expect(distance(arm.root, arm.middle)).toBeCloseTo(LENGTHS.upperArm, 3);
        expect(distance(arm.middle, arm.end)).toBeCloseTo(LENGTHS.forearm, 3);
        expect(distance(arm.end, arm.tip)).toBeCloseTo(LENGTHS.grip, 3);
        expect(distance(leg.root, leg.middle)).toBeCloseTo(LENGTHS.thigh, 3);
        expect(distance(leg.middle, leg.end)).toBeCloseTo(LENGTHS.shin, 3);
      }
  });

  test('what is planted or gripped does not move', () => {
    for (const name of figure.pinned) {
      const [first, ...others] = frames.map(({ joints }) => endOf(name, joints));
      for (const other of others) expect(first && distance(first, other), name).toBeLessThan(STEADY);
    }
  });

  test('elbows, knees, hips, shoulders and ankles stay within what a body can do', () => {
    for (const { joints } of frames)
      for (const side of SIDES) {
        const { elbow, knee } = jointAngles(joints)[side];
        expect(elbow, 'elbow').toBeLessThanOrEqual(152);
        expect(knee, 'knee').toBeLessThanOrEqual(150);
        if (figure.view !== 'side') continue;
        expect(flexion(joints.legs[side]), 'knee').toBeLessThanOrEqual(1);
        const { hip, ankle } = sagittal(joints, side);
        expect(hip, 'hip').toBeGreaterThanOrEqual(-30);
        expect(hip, 'hip').toBeLessThanOrEqual(135);
        expect(ankle, 'ankle').toBeGreaterThanOrEqual(-65);
        expect(ankle, 'ankle').toBeLessThanOrEqual(40);
      }
  });

  test('nothing sinks into the floor', () => {
    for (const { joints } of frames) {
      const [, back] = onTorso(joints, [0, 60]);
      expect(Math.max(back, joints.hips[1]), 'trunk').toBeLessThanOrEqual(-14);
      for (const side of SIDES) {
        const [arm, leg] = [joints.arms[side], joints.legs[side]];
        expect(leg.middle[1], 'knee').toBeLessThanOrEqual(-6.5);
        expect(Math.max(leg.end[1], leg.tip[1]), 'foot').toBeLessThanOrEqual(-2);
        expect(Math.max(arm.middle[1], arm.end[1]), 'arm').toBeLessThanOrEqual(-4.5);
      }
    }
  });

  test('the moving file is light, in both themes', () => {
    for (const palette of Object.values(PALETTES))
      expect(compressed(movingSvg(figure, palette))).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('no file holds a script, a style or an address of another file', () => {
    for (const svg of [movingSvg(figure, PALETTES.light), stillSvg(figure, PALETTES.light)]) {
      expect(svg).not.toMatch(/<script|<style|style=|\son\w+=|url\(|href="[^#]|NaN|Infinity|undefined/);
      expect(svg).not.toMatch(/ d="[^"]*\d\.\d{2,}/);
    }
  });

  test('each animation has a value for every moment', () => {
    for (const [, values = '', rest = ''] of movingSvg(figure, PALETTES.light).matchAll(/values="([^"]+)"([^>]*)/g)) {
      const times = /keyTimes="([^"]+)"/.exec(rest)?.[1]?.split(';');
      if (!times) continue;
      expect(values.split(';')).toHaveLength(times.length);
      expect(times.map(Number)).toEqual(times.map(Number).toSorted((a, b) => a - b));
    }
  });

  test('the still picture does not move and shows two or three positions', () => {
    expect(stillSvg(figure, PALETTES.light)).not.toContain('<animate');
    const shown = figure.keys.filter(({ passing }) => !passing).length;
    expect(shown).toBeGreaterThanOrEqual(2);
    expect(shown).toBeLessThanOrEqual(3);
  });

  test('both languages say what is to be seen', () => {
    for (const words of Object.values(figure.alt)) {
      expect(words.length).toBeGreaterThan(80);
      expect(words.length).toBeLessThan(330);
      expect(words).not.toMatch(/['"]/);
    }
  });

  test('it tints at least one working muscle, and those that the page calls primary', () => {
    expect(tintedIn(figure).length).toBeGreaterThan(0);
    expect(stillSvg(figure, PALETTES.light)).toContain(`fill="${PALETTES.light.muscle}"`);
    expect(figure.working).toEqual(primaryOf(key));
  });
});

describe('what works is seen', () => {
  const fromTheSide = all.filter(({ figure }) => figure.view === 'side');
  test.each(fromTheSide)('no arm lies over a whole muscle of the trunk in a position: $key', ({ figure, frames }) => {
    for (const { joints } of frames.filter(({ key }) => key !== undefined))
      for (const muscle of figure.working.filter((one) => one in BODY_SIDE.torso.muscles)) {
        if (figure.through?.includes(muscle)) continue;
        const knots = (BODY_SIDE.torso.muscles[muscle]?.[0] ?? []).flatMap((outline) => outline.knots);
        const seen = knots.filter(([x, y]) => !underArm(project('side', onTorso(joints, [x, -y])), joints));
        expect(seen.length, muscle).toBeGreaterThanOrEqual(3);
      }
  });
});

test.each(['overhead-press', 'pull-up', 'lat-pulldown'])(
  'the forearms stay in line with the pull of the bar: %s',
  (key) => {
    for (const { joints } of named(key).frames) {
      const { middle, tip } = joints.arms.near;
      // A forearm with its grip is forty units long: this is twenty degrees.
      expect(Math.abs(middle[0] - tip[0])).toBeLessThan(14);
    }
  },
);

describe('a loaded bar', () => {
  test.each(['back-squat', 'deadlift', 'romanian-deadlift'])('stays over the middle of the foot: %s', (key) => {
    const { figure, frames } = named(key);
    const bar = figure.props.find(({ kind }) => kind === 'barbell');
    for (const { joints } of frames) {
      const ankle = joints.legs.near.end[0];
      const place = bar && 'place' in bar ? bar.place : 'hands';
      const [x] = typeof place === 'object' && 'torso' in place ? onTorso(joints, place.torso) : joints.arms.near.tip;
      // From the heel to the toes a shoe goes from -10 to 27.
      expect(x - ankle).toBeGreaterThan(2);
      expect(x - ankle).toBeLessThan(16);
    }
  });

  test('its plates stand on the floor where the deadlift begins, and nowhere below', () => {
    const heights = named('deadlift').frames.map(({ joints }) => joints.arms.near.tip[1] + 28.8);
    expect(Math.max(...heights)).toBeLessThan(1.5);
    expect(heights[0]).toBeGreaterThan(-1.5);
  });

  test('the squats go below level thighs', () => {
    for (const key of ['goblet-squat', 'back-squat']) {
      const lowest = Math.max(
        ...named(key).frames.map(({ joints: { legs } }) => legs.near.root[1] - legs.near.middle[1]),
      );
      expect(lowest).toBeGreaterThan(4);
    }
  });
});

test('whoever walks puts the feet where the floor is: what stands goes back as fast as the floor does', () => {
  const { figure, frames } = named('farmer-carry');
  const strides = figure.strides ?? 0;
  const first = frames[0]?.joints.legs.near.end[0] ?? 0;
  for (const { time, joints } of frames.filter(({ time }) => time <= 0.5))
    expect(joints.legs.near.end[0] + strides * time - first).toBeCloseTo(0, 1);
});

test('the sheet of positions differs: no two figures are the same drawing', () => {
  const drawings = Object.values(FIGURES).map((figure) => stillSvg(figure, PALETTES.light));
  expect(new Set(drawings).size).toBe(drawings.length);
});

test('every exercise has a figure, and every figure an exercise', () => {
  expect(Object.keys(FIGURES).toSorted()).toEqual(readdirSync(EXERCISES).toSorted());
});

test('every file of poses is a figure', () => {
  const files = readdirSync(new URL('poses', import.meta.url)).map((name) => name.replace('.ts', ''));
  expect(Object.keys(FIGURES).toSorted()).toEqual(files.toSorted());
});

function named(key: string) {
  const found = all.find((one) => one.key === key);
  if (!found) throw new Error(`There is no figure ${key}.`);
  return found;
}

/** The muscles that an exercise's page names first. */
function primaryOf(key: string): string[] | undefined {
  const file = new URL(`${key}/en.mdx`, EXERCISES);
  return /primary: \[(.*)\]/.exec(readFileSync(file, 'utf8'))?.[1]?.split(', ');
}

/** Whether the near arm, about nine units to each side of its bones, covers a point of the picture. */
function underArm(point: Point, { arms: { near } }: Joints): boolean {
  const [root, middle, tip] = [near.root, near.middle, near.tip].map((joint) => project('side', joint));
  return [
    [root, middle],
    [middle, tip],
  ].some(([from, to]) => from && to && distanceToBone(point, from, to) < 9);
}

function distanceToBone([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const share = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const within = Math.max(0, Math.min(1, share));
  return Math.hypot(x - ax - within * (bx - ax), y - ay - within * (by - ay));
}

function endOf(name: Figure['pinned'][number], { arms, legs, toes }: Joints): Point3 {
  switch (name) {
    case 'nearFoot':
      return toes.near === undefined ? legs.near.end : legs.near.tip;
    case 'farFoot':
      return toes.far === undefined ? legs.far.end : legs.far.tip;
    case 'nearHand':
      return arms.near.tip;
    case 'farHand':
      return arms.far.tip;
  }
}

/** Degrees between thigh and shin, positive where the knee would bend the wrong way. */
function flexion({ root, middle, end }: Joints['legs']['near']): number {
  const thigh = Math.atan2(middle[0] - root[0], middle[1] - root[1]);
  const shin = Math.atan2(end[0] - middle[0], end[1] - middle[1]);
  return ((shin - thigh) * 180) / Math.PI;
}

function sagittal(joints: Joints, side: Side) {
  const { root, middle, end, endAngle } = joints.legs[side];
  const thigh = (Math.atan2(middle[0] - root[0], middle[1] - root[1]) * 180) / Math.PI;
  const shin = (Math.atan2(end[0] - middle[0], end[1] - middle[1]) * 180) / Math.PI;
  const within = (angle: number) => angle - 360 * Math.round(angle / 360);
  return { hip: within(thigh + joints.torso), ankle: within(endAngle - shin - 90) };
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
