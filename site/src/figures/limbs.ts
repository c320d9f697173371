import type { Figure, Limb, Point3, View } from './figure-types.ts';
import { LENGTHS } from './lengths.ts';
import { along, degrees, direction, distance, dot, minus, unit } from './vectors.ts';

/** Where the joints of an arm or a leg are. */
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

/** A bone's direction; what points outward on one side does so on the other. */
function towards(view: View, side: 1 | -1, angle: number, out = 0): Point3 {
  return view === 'side' ? direction(angle, side * out) : direction(side * angle, out);
}

/** An arm from its shoulder; `side` is 1 for the near one and -1 for the far one. */
export function solveArm(figure: Figure, side: 1 | -1, root: Point3, limb: Limb): LimbJoints {
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

/** A leg from its hip. */
export function solveLeg(view: View, side: 1 | -1, root: Point3, limb: Limb): LimbJoints {
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
