import type { Point } from './figure-types.ts';

/** A point of an outline; with a third element the line breaks there instead of passing smoothly. */
export type Knot = readonly [x: number, y: number, corner?: 'corner'];

/** What is drawn: a line through knots, and the knots themselves, from which its extent is known. */
export interface Shape {
  d: string;
  knots: readonly Point[];
}

/** A closed line that passes smoothly through all knots (Catmull and Rom, 1974). */
export function closed(...knots: Knot[]): Shape {
  return { d: `${pathThrough([...knots, ...knots.slice(0, 1)], true)}Z`, knots: knots.map(([x, y]) => [x, y]) };
}

/** An open line through all knots. */
export function open(...knots: Knot[]): Shape {
  return { d: pathThrough(knots, false), knots: knots.map(([x, y]) => [x, y]) };
}

/** A closed line through knots as they are written down: `x y` with commas between, and `!` behind those where it breaks. */
export function outline(text: string): Shape {
  return closed(...knotsIn(text));
}

/** An open line through knots as they are written down. */
export function fibre(text: string): Shape {
  return open(...knotsIn(text));
}

/** The knots of a line as it is written down. */
export function knotsIn(text: string): Knot[] {
  return text.split(', ').map((each): Knot => {
    const [x = NaN, y = NaN] = each.replace('!', '').split(' ').map(Number);
    return each.endsWith('!') ? [x, y, 'corner'] : [x, y];
  });
}

/** A circle about a point, as a path. */
export function circle(x: number, y: number, radius: number): Shape {
  const r = tenths(radius);
  return {
    d: `M${tenths(x - radius)} ${tenths(y)}a${r} ${r} 0 1 0 ${tenths(2 * radius)} 0a${r} ${r} 0 1 0 ${tenths(-2 * radius)} 0Z`,
    knots: [
      [x - radius, y - radius],
      [x + radius, y + radius],
    ],
  };
}

/** A rectangle with rounded corners, as a path. */
export function box(x: number, y: number, width: number, height: number, radius = 0): Shape {
  const [r, w, h] = [tenths(radius), tenths(width - 2 * radius), tenths(height - 2 * radius)];
  const corner = (dx: number, dy: number) => (radius > 0 ? `a${r} ${r} 0 0 1 ${dx * r} ${dy * r}` : '');
  return {
    d: `M${tenths(x + radius)} ${tenths(y)}h${w}${corner(1, 1)}v${h}${corner(-1, 1)}h${-w}${corner(-1, -1)}v${-h}${corner(1, -1)}Z`,
    knots: [
      [x, y],
      [x + width, y + height],
    ],
  };
}

function pathThrough(knots: readonly Knot[], isClosed: boolean): string {
  const last = knots.length - 1;
  const knot = (index: number): Knot =>
    knots[isClosed ? (index + last) % last : Math.min(last, Math.max(0, index))] ?? [0, 0];
  const tangent = (index: number): Point => {
    if (knot(index)[2]) return [0, 0];
    const [before, after] = [knot(index - 1), knot(index + 1)];
    return [(after[0] - before[0]) / 6, (after[1] - before[1]) / 6];
  };
  let d = `M${pair(knot(0))}`;
  for (let index = 0; index < last; index++) {
    const [from, to] = [knot(index), knot(index + 1)];
    const [out, into] = [tangent(index), tangent(index + 1)];
    d += `C${pair([from[0] + out[0], from[1] + out[1]])} ${pair([to[0] - into[0], to[1] - into[1]])} ${pair(to)}`;
  }
  return d;
}

const pair = ([x, y]: Point | Knot): string => `${tenths(x)} ${tenths(y)}`;

/** Coordinates need no more than tenths of a unit: a tenth is less than a millimetre on a real body. */
export function tenths(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** Several shapes as one. */
export function union(...shapes: Shape[]): Shape {
  return { d: shapes.map(({ d }) => d).join(''), knots: shapes.flatMap(({ knots }) => knots) };
}
