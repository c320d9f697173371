import { MUSCLES } from '@repere/content';
import { draw } from './draw.ts';
import type { Figure, Muscle } from './figure-types.ts';
import { extentOf, STILL, type Extent, type Ink, type Piece } from './scene.ts';
import { transformOf } from './piece-svg.ts';

/** A shape of the map and where it lies, as attributes of an SVG path. */
export interface MapShape {
  d: string;
  transform: string;
  /** A line along fibres or features, with its width in units; absent where the shape is filled. */
  width?: number;
}

/** The standing body from one side, and its muscles in the order in which they are listed. */
export interface BodyMap {
  extent: Extent;
  skin: readonly MapShape[];
  /** Hair and briefs. */
  cover: readonly MapShape[];
  muscles: readonly { muscle: Muscle; shapes: readonly MapShape[] }[];
}

/** Both sides of the body, drawn by the hand that draws the figures. */
export function bodyMap(view: 'front' | 'back'): BodyMap {
  const { layers } = draw(standing(view));
  const shapes = layers.flatMap(({ pieces }) => pieces.flatMap(shapesOf));
  const of = (colours: readonly string[]) =>
    shapes.filter(({ ink }) => !ink.muscle && colours.includes(ink.colour)).map(({ shape }) => shape);
  const muscles = (Object.keys(MUSCLES) as Muscle[]).flatMap((muscle) => {
    const own = shapes.filter(({ ink }) => ink.muscle === muscle).map(({ shape }) => shape);
    return own.length > 0 ? [{ muscle, shapes: own }] : [];
  });
  return { extent: extentOf(layers), skin: of(['skin', 'shoe', 'line']), cover: of(['hair', 'shorts']), muscles };
}

/** Of these a side shows so little that nobody could hit it: they are on the other one. */
const SLIVERS: Record<'front' | 'back', readonly Muscle[]> = { front: ['triceps'], back: ['adductors'] };

function standing(view: 'front' | 'back'): Figure {
  return {
    view,
    anchor: 'nearAnkle',
    hands: 'cup',
    working: (Object.keys(MUSCLES) as Muscle[]).filter((muscle) => !SLIVERS[view].includes(muscle)),
    pinned: [],
    props: [],
    keys: [
      {
        hold: 1,
        move: 0,
        pose: { at: [18, -9.3], torso: 0, nearArm: { upper: 16, lower: 20 }, nearLeg: { upper: 4, lower: 4 } },
      },
    ],
    alt: { en: '', fr: '' },
  };
}

function shapesOf({ inks, places, flipped }: Piece): { ink: Ink; shape: MapShape }[] {
  const transform = transformOf(places[0] ?? STILL) + (flipped ? 'scale(-1 1)' : '');
  const isTrunk = inks.some(({ colour }) => colour === 'shirt');
  return inks
    .filter(({ colour }) => colour !== 'shirt' && colour !== 'sole' && (colour !== 'shorts' || isTrunk))
    .map((ink) => ({
      ink,
      shape: { d: ink.shape.d, transform, ...(ink.width !== undefined && { width: ink.width }) },
    }));
}
