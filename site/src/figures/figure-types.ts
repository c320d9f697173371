import type { MUSCLES } from '@repere/content';

/** Across and down, in units of which a head is thirty; the floor is at 0, so what stands on it has a negative `y`. */
export type Point = readonly [x: number, y: number];

/** A point with its distance from the middle of the picture; towards the reader is positive. */
export type Point3 = readonly [x: number, y: number, z: number];

/** Seen from its right side, looking to the right; or from before or behind. */
export type View = 'side' | 'front' | 'back';

/** Of two like limbs, the one that is nearer to the reader. Seen from before or behind: the one on the right of the picture. */
export type Side = 'near' | 'far';

/** A muscle by the name that exercises give it. */
export type Muscle = keyof typeof MUSCLES;

/**
 * A limb by the directions of its bones, in degrees: 0 hangs straight down, 90 points forward (seen from before: outward),
 * 180 straight up, -90 backward.
 */
interface FreeLimb {
  upper: number;
  lower: number;
  /** Degrees by which each bone leaves the plane of the picture. */
  out?: readonly [number, number];
  /** The direction of the foot (90 stands flat, and is what it does unless told) or of an open hand. */
  end?: number;
}

/** A limb whose end must be somewhere: the bones follow. An arm is led by its grip, or by its wrist if the palm is flat. */
interface LedLimb {
  to: Point3;
  /** Where elbow or knee point. */
  pole: Point3;
  end?: number;
}

/** An arm whose grip is on the trunk, or on what the trunk carries: units in front of the spine's line, up from the hips, outward. */
interface HeldLimb {
  on: Point3;
  pole: Point3;
}

/** A straight arm whose grip stays on a vertical line. */
interface HangingArm {
  hangAt: number;
}

/** An arm or a leg. */
export type Limb = FreeLimb | LedLimb | HeldLimb | HangingArm;

/** A hand that holds something, lies flat, or is open. */
type Hand = 'fist' | 'palm' | 'cup';

/** What joints do in one key position. Directions are in the world: joint angles are their differences, and tween alike. */
export interface Pose {
  /** The trunk's lean in degrees: 0 stands, 90 lies face down, -90 lies on the back. */
  torso: number;
  /** Degrees by which the head looks down from the trunk's line. */
  head?: number;
  /** Where the anchor is; it stays there in all positions that say nothing else. */
  at?: Point;
  nearArm: Limb;
  /** As the near one, unless told. */
  farArm?: Limb;
  nearLeg: Limb;
  farLeg?: Limb;
  /** The direction of toes that bend on the floor; without, they go on as the foot does. */
  toes?: number;
  farToes?: number;
}

/** What of the body is fixed, and from which the rest hangs. */
export type Anchor = 'nearAnkle' | 'nearBall' | 'hips' | { torso: Point };

/** A position that the movement passes through. */
export interface Key {
  pose: Pose;
  /** Seconds to rest here, and seconds to the next position (after the last one: back to the first). */
  hold: number;
  move: number;
  /** Left out of the still picture: a position that is like another or on the way. */
  passing?: boolean;
}

/** Where a thing is: in the hands, at a point of the trunk (front, up), or in the world. */
export type Place = 'hands' | 'nearHand' | 'farHand' | { torso: Point } | { at: Point };

/** A thing that the exercise needs; lengths in units. */
export type Prop =
  | { kind: 'barbell'; place: Place; plates: 'large' | 'small' }
  | { kind: 'dumbbell'; place: Place; lies: 'across' | 'along' | 'upright' }
  | { kind: 'kettlebell'; place: Place }
  | { kind: 'bench'; from: number; to: number; height: number }
  | { kind: 'box'; from: number; to: number; height: number }
  | { kind: 'rack'; at: number; height: number; hook: number }
  | { kind: 'bar'; at: Point; to?: Point; posts?: readonly number[] }
  | { kind: 'pulldown'; height: number; seat: number; pad: number };

/** One drawn exercise. */
export interface Figure {
  view: View;
  anchor: Anchor;
  /** Half the distance between the feet, seen from the side; 12 unless told. */
  stance?: number;
  keys: readonly Key[];
  props: readonly Prop[];
  /** Tinted where this view shows them. */
  working: readonly Muscle[];
  hands: Hand;
  /** As the near one, unless told. */
  farHand?: Hand;
  /** The near leg is drawn over the near arm. */
  legInFront?: boolean;
  /** Both legs are drawn behind the trunk: the figure sits with its back to the reader. */
  legsBehind?: boolean;
  /** Working muscles of the trunk that the near arm hides in some position: their outline shows through it. */
  through?: readonly Muscle[];
  /** Both arms are drawn before the head: they hold something in front of it, or above. */
  armsBefore?: boolean;
  /** The trunk leans until this point of it (front, up) is over that place on the floor. */
  balance?: { point: Point; over: number };
  /** Ends of limbs that must not move at all: checked, not enforced. */
  pinned: readonly ('nearFoot' | 'farFoot' | 'nearHand' | 'farHand')[];
  /** The floor runs by, in units a round, because the figure walks. */
  strides?: number;
  /** What the picture shows, for whoever does not see it. */
  alt: { en: string; fr: string };
}
