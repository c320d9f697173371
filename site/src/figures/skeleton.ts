import type { Anchor, Figure, Limb, Point, Point3, Pose, Side, View } from './figure-types.ts';
import { along, degrees, direction, distance, dot, minus, turn, unit } from './vectors.ts';

/** Units a head: what all lengths are counted in. */
const HEAD = 30;

/**
 * Lengths of bones in units, from the shares of a person's height that Drillis and Contini measured (1966), for somebody of
 * seven and a half heads.
 */
export const LENGTHS = {
  torso: 2.16 * HEAD,
  thigh: 1.84 * HEAD,
  shin: 1.84 * HEAD,
  upperArm: 1.39 * HEAD,
  forearm: 1.1 * HEAD,
  /** From the wrist to the middle of what the hand holds. */
  grip: 0.25 * HEAD,
  /** From the sole to the ankle. */
  ankle: 0.31 * HEAD,
  /** From the ankle to the ball of the foot, forward and down. */
  ball: [0.6 * HEAD, 0.19 * HEAD],
  /** Half the distance between the joints of both sides. */
  shoulders: 0.71 * HEAD,
  hips: 0.36 * HEAD,
  neck: [-3, 68],
} as const;

export interface LimbJoints {
  /** Shoulder or hip. */
  root: Point3;
  /** Elbow or knee. */
  middle: Point3;
  /** Wrist or ankle. */
  end: Point3;
  /** What the hand holds, or the ball of the foot. */
  tip: Point3;
  /** The direction of hand or foot, in degrees. */
  endAngle: number;
}

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

/** A bone's direction; what points outward on one side does so on the other. */
function towards(view: View, side: 1 | -1, angle: number, out = 0): Point3 {
  return view === 'side' ? direction(angle, side * out) : direction(side * angle, out);
}

function solveArm(figure: Figure, side: 1 | -1, root: Point3, limb: Limb): LimbJoints {
  const { view } = figure;
  const { upperArm, forearm, grip } = LENGTHS;
  if ('hangAt' in limb) {
    const angle = degrees(Math.asin((limb.hangAt - root[0]) / (upperArm + forearm + grip)));
    return solveArm(figure, side, root, { upper: angle, lower: angle });
  }
  if ('upper' in limb) {
    const middle = along(root, towards(view, side, limb.upper, limb.out?.[0]), upperArm);
    const endAngle = side * (limb.end ?? limb.lower);
    const lower = towards(view, side, limb.lower, limb.out?.[1]);
    const end = along(middle, lower, forearm);
    const tip = along(end, limb.end === undefined ? lower : towards(view, side, limb.end), grip);
    return { root, middle, end, tip, endAngle: view === 'side' ? (limb.end ?? limb.lower) : endAngle };
  }
  if ('on' in limb) throw new Error('What is held on the trunk is settled before.');
  const flat = limb.end !== undefined;
  const target = mirrored(view, side, limb.to);
  const { middle, end } = bend(
    root,
    target,
    upperArm,
    flat ? forearm : forearm + grip,
    mirrored(view, side, limb.pole),
  );
  if (flat) return { root, middle, end, tip: along(end, direction(limb.end ?? 0), grip), endAngle: limb.end ?? 0 };
  const lower = unit(minus(end, middle));
  return {
    root,
    middle,
    end: along(middle, lower, forearm),
    tip: end,
    endAngle: degrees(Math.atan2(lower[0], lower[1])),
  };
}

function solveLeg(view: View, side: 1 | -1, root: Point3, limb: Limb): LimbJoints {
  const { thigh, shin, ball } = LENGTHS;
  if ('hangAt' in limb || 'on' in limb) throw new Error('A leg neither hangs from a line nor holds the trunk.');
  const endAngle = limb.end ?? 90;
  const foot = (middle: Point3, end: Point3): LimbJoints => {
    const heel = along(end, direction(endAngle), ball[0]);
    return { root, middle, end, tip: along(heel, direction(endAngle - 90), ball[1]), endAngle };
  };
  if ('upper' in limb) {
    const middle = along(root, towards(view, side, limb.upper, limb.out?.[0]), thigh);
    return foot(middle, along(middle, towards(view, side, limb.lower, limb.out?.[1]), shin));
  }
  const { middle, end } = bend(root, mirrored(view, side, limb.to), thigh, shin, mirrored(view, side, limb.pole));
  return foot(middle, end);
}

/** Seen from the side, `z` is how far out on a limb's own side; seen from before, `x` is. */
function mirrored(view: View, side: 1 | -1, [x, y, z]: Point3): Point3 {
  return view === 'side' ? [x, y, side * z] : [side * x, y, z];
}

/** Two bones of given lengths from a root to a target, bending towards the pole; straight if the target is out of reach. */
function bend(
  root: Point3,
  target: Point3,
  upper: number,
  lower: number,
  pole: Point3,
): { middle: Point3; end: Point3 } {
  const to = unit(minus(target, root));
  const reach = Math.min(distance(root, target), upper + lower);
  const share = (upper ** 2 - lower ** 2 + reach ** 2) / (2 * reach);
  const height = Math.sqrt(Math.max(0, upper ** 2 - share ** 2));
  const sideways = unit(along(pole, to, -dot(pole, to)));
  return { middle: along(along(root, to, share), sideways, height), end: along(root, to, reach) };
}

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
