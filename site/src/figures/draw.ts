import { BODY_FRONT } from './body-front.ts';
import { BODY_SIDE } from './body-side.ts';
import type { BodyShapes, Part, PartShapes } from './body.ts';
import type { Figure, Muscle, Point, Point3, Side, View } from './figure-types.ts';
import type { Palette } from './palette.ts';
import { drawProps } from './props.ts';
import type { Ink, Layer, Piece, Placement } from './scene.ts';
import { LENGTHS } from './lengths.ts';
import type { LimbJoints } from './limbs.ts';
import { type Joints, onTorso, project } from './skeleton.ts';
import { framesOf, type Frame } from './tween.ts';
import { angleOf } from './vectors.ts';

/** An exercise as it is drawn: layers from back to front, and the frames that their pieces are placed in. */
export interface Drawing {
  layers: readonly Layer[];
  frames: readonly Frame[];
  seconds: number;
}

/** Draws an exercise: things behind, far limbs, trunk and head, near limbs, things before. */
export function draw(figure: Figure): Drawing {
  const { frames, seconds } = framesOf(figure);
  const props = drawProps(figure, frames);
  const pieces = bodyPieces(figure, frames);
  const near: Layer[] = [
    { pieces: figure.legsBehind ? [] : pieces.leg('near') },
    { pieces: pieces.arm('near'), halo: true },
  ];
  if (figure.legInFront) near.reverse();
  const between: Layer[] = [near.slice(0, 1), { pieces: props.middle, halo: true }].flat();
  if (figure.legInFront) between.reverse();
  const layers: Layer[] = [
    { pieces: props.back },
    {
      pieces: [
        ...props.far,
        ...(figure.armsBefore ? [] : pieces.arm('far')),
        ...pieces.leg('far'),
        ...(figure.legsBehind ? pieces.leg('near') : []),
      ],
    },
    { pieces: props.between },
    { pieces: pieces.trunk },
    { pieces: figure.armsBefore ? pieces.arm('far') : [], halo: true },
    ...between,
    ...near.slice(1),
    { pieces: pieces.through },
    { pieces: props.front },
  ];
  return { frames, seconds, layers: layers.filter((layer) => layer.pieces.length > 0) };
}

/** The working muscles that this view of the figure shows. */
export function tintedIn({ view, working }: Figure): Muscle[] {
  const parts = Object.values(view === 'side' ? BODY_SIDE : BODY_FRONT[view]);
  return working.filter((muscle) => parts.some(({ muscles }) => muscle in muscles));
}

const SHADES: Record<Side, Record<'skin' | 'shirt' | 'shorts' | 'shoe' | 'muscle', keyof Palette>> = {
  near: { skin: 'skin', shirt: 'shirt', shorts: 'shorts', shoe: 'shoe', muscle: 'muscle' },
  far: { skin: 'skinFar', shirt: 'shirt', shorts: 'shortsFar', shoe: 'shoeFar', muscle: 'muscleFar' },
};

function bodyPieces(figure: Figure, frames: readonly Frame[]) {
  const { view, working } = figure;
  const shapes: BodyShapes = view === 'side' ? BODY_SIDE : BODY_FRONT[view];
  const piece = (part: Part, side: Side, placeIn: (joints: Joints) => Placement): Piece => ({
    inks: inksOf(shapes[part], part, view === 'side' ? side : 'near', working),
    places: frames.map(({ joints }) => placeIn(joints)),
    ...(view !== 'side' && side === 'far' && { flipped: true }),
  });
  const bone = (
    part: Part,
    side: Side,
    limb: (joints: Joints) => LimbJoints,
    from: 'root' | 'middle',
    length: number,
  ) =>
    piece(part, side, (joints) => {
      const { [from]: a, middle, end } = limb(joints);
      return placeBone(view, a, from === 'root' ? middle : end, length);
    });
  return {
    through: throughInks(shapes.torso, figure.through ?? []).map((ink): Piece => ({
      inks: [ink],
      places: frames.map(({ joints: { hips, torso } }) => placeAt(view, hips, torso)),
    })),
    trunk: [
      piece('torso', 'near', ({ hips, torso }) => placeAt(view, hips, torso)),
      piece('head', 'near', (joints) => placeAt(view, onTorso(joints, neckOf(view)), joints.torso + joints.head)),
    ],
    arm(side: Side): Piece[] {
      const limb = (joints: Joints) => joints.arms[side];
      const hand = side === 'far' ? (figure.farHand ?? figure.hands) : figure.hands;
      return [
        bone('upperArm', side, limb, 'root', LENGTHS.upperArm),
        piece(hand, side, (joints) => {
          const { end, endAngle } = limb(joints);
          return placeAt(view, end, hand === 'palm' ? 90 - endAngle : -endAngle);
        }),
        bone('forearm', side, limb, 'middle', LENGTHS.forearm),
      ];
    },
    leg(side: Side): Piece[] {
      const limb = (joints: Joints) => joints.legs[side];
      const bent = frames.some(({ joints }) => joints.toes[side] !== undefined);
      const sole = view === 'side' ? 90 : 0;
      return [
        bone('shin', side, limb, 'middle', LENGTHS.shin),
        ...(bent
          ? [piece('toes', side, (joints) => placeAt(view, limb(joints).tip, 90 - (joints.toes[side] ?? 90)))]
          : []),
        piece(bent ? 'rearFoot' : 'foot', side, (joints) =>
          placeAt(view, limb(joints).end, sole ? 90 - limb(joints).endAngle : footFromBefore(limb(joints))),
        ),
        bone('thigh', side, limb, 'root', LENGTHS.thigh),
        // The buttock follows trunk and thigh by half.
        ...(view === 'side' ? [piece('seat', side, (joints) => seat(view, joints, limb(joints)))] : []),
      ];
    },
  };
}

function seat(view: View, { torso }: Joints, { root, middle }: LimbJoints): Placement {
  const thigh = -angleOf(root, middle);
  const apart = thigh - torso - 360 * Math.round((thigh - torso) / 360);
  return placeAt(view, root, torso + apart / 2);
}

/** Seen from before, a foot goes on as its shin does. */
function footFromBefore({ middle, end }: LimbJoints): number {
  return -angleOf(middle, end);
}

const neckOf = (view: View): Point => (view === 'side' ? LENGTHS.neck : [0, LENGTHS.neck[1]]);

function placeAt(view: View, point: Point3, turn: number): Placement {
  const [x, y] = project(view, point);
  return { x, y, turn, stretch: 1 };
}

function placeBone(view: View, from: Point3, to: Point3, length: number): Placement {
  const [a, b] = [project(view, from), project(view, to)];
  return { x: a[0], y: a[1], turn: -angleOf(a, b), stretch: Math.hypot(b[0] - a[0], b[1] - a[1]) / length };
}

/** What is felt rather than seen: the outline of a muscle that an arm lies on, and its fibres. */
function throughInks(shapes: PartShapes, muscles: readonly Muscle[]): Ink[] {
  return muscles.flatMap((muscle) => {
    const [outlines] = shapes.muscles[muscle] ?? [[]];
    return outlines.map((shape): Ink => ({ shape, colour: 'muscle', opacity: 0.35, muscle }));
  });
}

function inksOf(shapes: PartShapes, part: Part, side: Side, working: readonly Muscle[]): Ink[] {
  const shade = SHADES[side];
  const isFoot = part === 'foot' || part === 'rearFoot' || part === 'toes';
  const inks: Ink[] = shapes.skin ? [{ shape: shapes.skin, colour: isFoot ? shade.shoe : shade.skin }] : [];
  if (shapes.sole && side === 'near') inks.push({ shape: shapes.sole, colour: 'sole' });
  if (shapes.shirt) inks.push({ shape: shapes.shirt, colour: shade.shirt });
  if (shapes.shorts) inks.push({ shape: shapes.shorts, colour: shade.shorts });
  if (shapes.hair) inks.push({ shape: shapes.hair, colour: 'hair' });
  if (shapes.detail && side === 'near') inks.push({ shape: shapes.detail, colour: 'line', width: 0.9, opacity: 0.5 });
  for (const muscle of working) {
    const [outlines, fibres] = shapes.muscles[muscle] ?? [[], []];
    for (const shape of outlines) inks.push({ shape, colour: shade.muscle, muscle });
    if (side === 'near')
      for (const shape of fibres) inks.push({ shape, colour: 'fibre', width: 0.8, opacity: 0.8, muscle });
  }
  return inks;
}
