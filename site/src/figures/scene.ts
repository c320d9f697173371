import type { Palette } from './palette.ts';
import type { Muscle, Point } from './figure-types.ts';
import type { Shape } from './outline.ts';
import { turn as turned } from './vectors.ts';

/** A shape and what it is drawn with: filled, or drawn as a line if it has a width in units. */
export interface Ink {
  shape: Shape;
  colour: keyof Palette;
  width?: number;
  opacity?: number;
  /** The muscle that this tints. */
  muscle?: Muscle;
}

/** Where a piece lies at one moment. */
export interface Placement {
  x: number;
  y: number;
  /** Degrees, clockwise. */
  turn: number;
  /** Along the bone: below 1 where it points at the reader or away. */
  stretch: number;
}

/** Something that moves as one: the same shapes in every frame, placed anew. */
export interface Piece {
  inks: readonly Ink[];
  /** One for all frames, or one for each. */
  places: readonly Placement[];
  /** Drawn as in a mirror: the other side of the body. */
  flipped?: boolean;
}

/** Pieces from back to front; a set of pieces with a `halo` stands off from what is behind it by a line of paper. */
export interface Layer {
  pieces: readonly Piece[];
  halo?: boolean;
}

/** What is seen of a layer set in all frames: left, top, right, bottom. */
export type Extent = readonly [left: number, top: number, right: number, bottom: number];

/** Where a thing lies that is drawn where it is. */
export const STILL: Placement = { x: 0, y: 0, turn: 0, stretch: 1 };

/** The extent of layers in one frame, or in all. */
export function extentOf(layers: readonly Layer[], frame?: number): Extent {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (const { pieces } of layers)
    for (const { inks, places, flipped } of pieces) {
      const shown = frame === undefined ? places : [places[Math.min(frame, places.length - 1)] ?? STILL];
      for (const placement of shown)
        for (const { shape, width = 0 } of inks)
          for (const knot of shape.knots) {
            const [x, y] = placed(knot, placement, flipped);
            xs.push(x - width / 2, x + width / 2);
            ys.push(y - width / 2, y + width / 2);
          }
    }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function placed([x, y]: Point, { x: left, y: top, turn, stretch }: Placement, flipped = false): Point {
  const [dx, dy] = turned([flipped ? -x : x, y * stretch], turn);
  return [left + dx, top + dy];
}
