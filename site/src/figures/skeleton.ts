import type { Anchor, Figure, Limb, Point, Point3, Pose, Side, View } from './figure-types.ts';
import { LENGTHS } from './lengths.ts';
import { type LimbJoints, solveArm, solveLeg } from './limbs.ts';
import { along, degrees, direction, dot, minus, turn, unit } from './vectors.ts';

/** Every joint of the figure at one moment. */
export interface Joints {
  hips: Point3;
  torso: number;
  head: number;
  arms: Record<Side, LimbJoints>;
  legs: Record<Side, LimbJoints>;
  toes: Record<Side, number | undefined>;
}

/** Where every joint is in a pose: the trunk first, then what hangs free, then the anchor, then limbs that are led somewhere. */
export function place(figure: Figure, pose: Pose, at: Point): Joints {
  if (!figure.balance) return placeLeaning(figure, pose, at);
  const { point, over } = figure.balance;
  let [low, high] = [pose.torso - 40, pose.torso + 40];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    const joints = placeLeaning(figure, { ...pose, torso: middle }, at);
    if (onTorso(joints, point)[0] > over) high = middle;
    else low = middle;
  }
  return placeLeaning(figure, { ...pose, torso: (low + high) / 2 }, at);
}

function placeLeaning(figure: Figure, pose: Pose, at: Point): Joints {
  const loose = hang(figure, pose, [0, 0, 0]);
  const [x, y] = anchorOf(figure.anchor, loose);
  return hang(figure, pose, [at[0] - x, at[1] - y, 0]);
}

function hang(figure: Figure, pose: Pose, hips: Point3): Joints {
  const { torso } = pose;
  const up = direction(180 - torso);
  const chest = along(hips, up, LENGTHS.torso);
  const across = acrossOf(figure.view, torso);
  const stance = figure.view === 'side' ? (figure.stance ?? 12) : LENGTHS.hips;
  const arm = (side: Side, limb: Limb) =>
    solveArm(figure, sign(side), along(chest, across, sign(side) * LENGTHS.shoulders), settle(limb, hips, torso));
  const leg = (side: Side, limb: Limb) =>
    solveLeg(figure.view, sign(side), along(hips, across, sign(side) * stance), limb);
  return {
    hips,
    torso,
    head: pose.head ?? 0,
    arms: { near: arm('near', pose.nearArm), far: arm('far', pose.farArm ?? pose.nearArm) },
    legs: { near: leg('near', pose.nearLeg), far: leg('far', pose.farLeg ?? pose.nearLeg) },
    toes: { near: pose.toes, far: pose.farToes ?? pose.toes },
  };
}

/** What is held on the trunk, as a place in the world. */
function settle(limb: Limb, hips: Point3, torso: number): Limb {
  if (!('on' in limb)) return limb;
  const { on, pole } = limb;
  const [x, y] = turn([on[0], -on[1]], torso);
  return { to: [hips[0] + x, hips[1] + y, on[2]], pole };
}

/** From the spine to the near side: out of the picture, or in the picture if one sees the figure from before or behind. */
function acrossOf(view: View, torso: number): Point3 {
  return view === 'side' ? [0, 0, 1] : direction(90 - torso);
}

const sign = (side: Side): 1 | -1 => (side === 'near' ? 1 : -1);

/** A point of the trunk, given as units in front of the spine's line and up from the hips. */
export function onTorso({ hips, torso }: Joints, [front, up]: Point): Point3 {
  const [x, y] = turn([front, -up], torso);
  return [hips[0] + x, hips[1] + y, 0];
}

function anchorOf(anchor: Anchor, joints: Joints): Point3 {
  switch (anchor) {
    case 'nearAnkle':
      return joints.legs.near.end;
    case 'nearBall':
      return joints.legs.near.tip;
    case 'hips':
      return joints.hips;
    default:
      return onTorso(joints, anchor.torso);
  }
}

/** How a point is seen: from the side a little from above and before, so that the far limbs do not hide wholly behind the near ones. */
export function project(view: View, [x, y, z]: Point3): Point {
  return view === 'side' ? [x - 0.12 * z, y + 0.06 * z] : [x, y];
}

/** Degrees in each joint of a side: 0 is straight, and what bends as that joint does is positive. */
export function jointAngles(joints: Joints): Record<Side, { elbow: number; knee: number }> {
  const flexion = ({ root, middle, end }: LimbJoints) =>
    degrees(Math.acos(Math.max(-1, Math.min(1, dot(unit(minus(middle, root)), unit(minus(end, middle)))))));
  const of = (side: Side) => ({ elbow: flexion(joints.arms[side]), knee: flexion(joints.legs[side]) });
  return { near: of('near'), far: of('far') };
}
