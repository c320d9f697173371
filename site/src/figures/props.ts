import type { Figure, Place, Point3, Prop } from './figure-types.ts';
import { barbellFromBefore, dumbbellAlong, dumbbellEnd, kettlebell, PLATES } from './equipment.ts';
import { box, circle, closed, open } from './outline.ts';
import { STILL, type Ink, type Piece, type Placement } from './scene.ts';
import { onTorso, project, type Joints } from './skeleton.ts';
import type { Frame } from './tween.ts';

/** Things by where they stand: behind all, with the far limbs, between those and the trunk, before the trunk, before all. */
export interface DrawnProps {
  back: Piece[];
  far: Piece[];
  between: Piece[];
  middle: Piece[];
  front: Piece[];
}

/** Half of what is seen of a barbell's depth, and of its length from before. */
const SLEEVE = 30;

/** Everything that is not the body. */
export function drawProps(figure: Figure, frames: readonly Frame[]): DrawnProps {
  const drawn: DrawnProps = { back: [], far: [], between: [], middle: [], front: [] };
  for (const prop of figure.props) add(drawn, prop, figure, frames);
  return drawn;
}

function add(drawn: DrawnProps, prop: Prop, figure: Figure, frames: readonly Frame[]): void {
  const { view } = figure;
  const still = (...inks: Ink[]): Piece => ({ inks, places: [STILL] });
  const moving = (place: Place, z: number, turn: number | ((joints: Joints) => number), ...inks: Ink[]): Piece => ({
    inks,
    places: frames.map(({ joints }): Placement => {
      const [x, y, depth] = placeOf(place, joints);
      const [left, top] = project(view, [x, y, depth + z]);
      return { x: left, y: top, turn: typeof turn === 'number' ? turn : turn(joints), stretch: 1 };
    }),
  });
  switch (prop.kind) {
    case 'barbell': {
      const plate = PLATES[prop.plates];
      if (view !== 'side') {
        drawn.middle.push(moving(prop.place, 0, 0, ...barbellFromBefore(plate)));
        return;
      }
      drawn.far.push(moving(prop.place, -SLEEVE, 0, { shape: circle(0, 0, plate), colour: 'steelFar', opacity: 0.55 }));
      drawn.middle.push(
        moving(prop.place, 0, 0, { shape: open([3.6, -1.8], [-3.6, 1.8]), colour: 'steel', width: 2.8 }),
      );
      drawn.front.push(
        moving(
          prop.place,
          SLEEVE,
          0,
          { shape: circle(0, 0, plate), colour: 'steel', opacity: 0.12 },
          { shape: circle(0, 0, plate - 1), colour: 'steel', width: 2 },
          { shape: circle(0, 0, 3.1), colour: 'steel' },
        ),
      );
      return;
    }
    case 'dumbbell': {
      const { place, lies } = prop;
      const inks = lies === 'across' ? dumbbellEnd() : dumbbellAlong();
      const turn = lies === 'upright' ? 90 : 0;
      if (place === 'farHand' && view === 'side') drawn.far.push(moving(place, 0, turn, ...inks.map(far)));
      else (lies === 'across' ? drawn.front : drawn.middle).push(moving(place, 0, turn, ...inks));
      return;
    }
    case 'kettlebell': {
      const inks = kettlebell();
      if (prop.place === 'farHand') drawn.far.push(moving(prop.place, 0, 0, ...inks.map(far)));
      else drawn.middle.push(moving(prop.place, 0, 0, ...inks));
      return;
    }
    case 'bench': {
      const { from, to, height } = prop;
      const legs = [from + 14, to - 14].flatMap((x): Ink[] => [
        { shape: box(x - 2, -height + 7, 4, height - 7), colour: 'padEdge' },
        { shape: box(x - 9, -3, 18, 3, 1.4), colour: 'padEdge' },
      ]);
      drawn.back.push(still(...legs, { shape: box(from, -height, to - from, 8.5, 3), colour: 'pad' }));
      return;
    }
    case 'box': {
      const { from, to, height } = prop;
      drawn.back.push(
        still(
          { shape: box(from + 3, -height + 6, to - from - 6, height - 6, 1), colour: 'padEdge' },
          { shape: box(from, -height, to - from, 9, 3), colour: 'pad' },
        ),
      );
      return;
    }
    case 'rack': {
      const { at, height, hook } = prop;
      drawn.back.push(
        still(
          { shape: box(at - 2.5, -height, 5, height, 1), colour: 'padEdge' },
          { shape: box(at - 14, -3.4, 28, 3.4, 1.4), colour: 'padEdge' },
          {
            shape: closed(
              [at, -hook + 5, 'corner'],
              [at + 9, -hook + 5, 'corner'],
              [at + 9, -hook - 4, 'corner'],
              [at + 6.6, -hook - 4, 'corner'],
              [at + 6.6, -hook + 2.4, 'corner'],
              [at, -hook + 2.4, 'corner'],
            ),
            colour: 'padEdge',
          },
        ),
      );
      return;
    }
    case 'bar': {
      const [x, y] = prop.at;
      for (const post of prop.posts ?? [])
        drawn.back.push(
          still(
            { shape: box(post - 2.5, y - 6, 5, -y + 6, 1), colour: 'padEdge' },
            { shape: box(post - 13, -3.4, 26, 3.4, 1.4), colour: 'padEdge' },
          ),
        );
      if (prop.to) drawn.between.push(still({ shape: open([x, y], prop.to), colour: 'steel', width: 3.2 }));
      else {
        const [left, top] = project('side', [x, y, SLEEVE]);
        drawn.front.push(still({ shape: circle(left, top, 2.6), colour: 'steel' }));
      }
      return;
    }
    case 'pulldown':
      return addPulldown(
        drawn,
        prop,
        still,
        moving('hands', 0, 0, {
          shape: open([-62, 7], [-48, 0, 'corner'], [48, 0, 'corner'], [62, 7]),
          colour: 'steel',
          width: 3.2,
        }),
        cableOf(12 - prop.height, frames),
      );
  }
}

/** A cable station from behind: the frame beyond whoever sits at it, then the roll over the thighs, the bar, and the seat. */
function addPulldown(
  drawn: DrawnProps,
  { height, seat, pad }: Extract<Prop, { kind: 'pulldown' }>,
  still: (...inks: Ink[]) => Piece,
  bar: Piece,
  cable: Piece,
): void {
  const half = 40;
  const upright = (x: number): Ink => ({ shape: box(x - 2.5, -height, 5, height, 1), colour: 'padEdge' });
  drawn.back.push(
    still(
      upright(-half),
      upright(half),
      { shape: box(-half - 2.5, -height, 2 * half + 5, 6, 1), colour: 'padEdge' },
      { shape: box(-half - 12, -3.4, 2 * half + 24, 3.4, 1.4), colour: 'padEdge' },
      { shape: circle(0, -height + 9, 5), colour: 'pad' },
    ),
  );
  drawn.between.push(
    cable,
    bar,
    still(
      { shape: box(-36, -pad - 6.5, 72, 13, 5), colour: 'pad' },
      { shape: box(-2.5, -seat + 4, 5, seat - 4), colour: 'padEdge' },
      { shape: box(-22, -3.4, 44, 3.4, 1.4), colour: 'padEdge' },
      { shape: box(-25, -seat, 50, 8, 3), colour: 'pad' },
    ),
  );
}

/** A cable of a hundred units from a pulley, drawn out to where the hands are. */
function cableOf(top: number, frames: readonly Frame[]): Piece {
  return {
    inks: [{ shape: open([0, 0], [0, 100]), colour: 'steelFar', width: 1.4 }],
    places: frames.map(({ joints }) => {
      const [, hands] = placeOf('hands', joints);
      return { x: 0, y: top, turn: 0, stretch: (hands - top) / 100 };
    }),
  };
}

/** Where a thing is at one moment. */
function placeOf(place: Place, joints: Joints): Point3 {
  if (place === 'nearHand') return joints.arms.near.tip;
  if (place === 'farHand') return joints.arms.far.tip;
  if (place === 'hands') {
    const [a, b] = [joints.arms.near.tip, joints.arms.far.tip];
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
  }
  if ('torso' in place) return onTorso(joints, place.torso);
  return [place.at[0], place.at[1], 0];
}

const FAR = { steel: 'steelFar' } as const;
const far = (ink: Ink): Ink => ({ ...ink, colour: ink.colour === 'steel' ? FAR.steel : ink.colour });
