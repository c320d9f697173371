import type { Figure, Key, Limb, Point, Point3, Pose } from './figure-types.ts';
import { place, type Joints } from './skeleton.ts';

/** A moment of the movement. */
export interface Frame {
  /** Share of the whole round, from 0 to 1. */
  time: number;
  joints: Joints;
  /** The key position that this is, if it is one. */
  key?: number;
}

/** In-between frames of a move: enough that a limb turns by few degrees from one to the next. */
const BETWEEN = 8;

/** A round of the movement: every key position held, and between them the directions of bones, solved anew in each frame. */
export function framesOf(figure: Figure): { frames: Frame[]; seconds: number } {
  const { keys } = figure;
  const seconds = keys.reduce((sum, { hold, move }) => sum + hold + move, 0);
  const frames: Frame[] = [];
  let clock = 0;
  keys.forEach((key, index) => {
    const next = keys[(index + 1) % keys.length] ?? key;
    frames.push(frameAt(figure, clock / seconds, key, key, 0, index));
    if (key.hold > 0) frames.push(frameAt(figure, (clock + key.hold) / seconds, key, key, 0));
    clock += key.hold;
    for (let step = 1; step < BETWEEN; step++) {
      const share = step / BETWEEN;
      frames.push(
        frameAt(figure, (clock + key.move * share) / seconds, key, next, figure.strides ? share : eased(share)),
      );
    }
    clock += key.move;
  });
  const [first] = keys;
  if (first) frames.push(frameAt(figure, 1, first, first, 0));
  return { frames, seconds };
}

/** Slow at both ends, as whoever is in control of a weight moves. */
function eased(share: number): number {
  return (1 - Math.cos(Math.PI * share)) / 2;
}

function frameAt(figure: Figure, time: number, from: Key, to: Key, share: number, key?: number): Frame {
  const pose = between(from.pose, to.pose, share);
  return { time, joints: place(figure, pose, atOf(figure, from, to, share)), ...(key !== undefined && { key }) };
}

/** Where the anchor is: where the position says, or else the first one. */
function atOf({ keys }: Figure, from: Key, to: Key, share: number): Point {
  const first = keys[0]?.pose.at ?? [0, 0];
  const [[ax, ay], [bx, by]] = [from.pose.at ?? first, to.pose.at ?? first];
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

function between(from: Pose, to: Pose, share: number): Pose {
  const mix = (a: number, b: number) => a + (b - a) * share;
  const point3 = (a: Point3, b: Point3): Point3 => [mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])];
  const limb = (a: Limb, b: Limb): Limb => {
    const end = (one: { end?: number }, other: { end?: number }) =>
      one.end === undefined ? {} : { end: mix(one.end, other.end ?? one.end) };
    if ('upper' in a && 'upper' in b) {
      const [outA, outB] = [a.out ?? [0, 0], b.out ?? [0, 0]];
      const out = [mix(outA[0], outB[0]), mix(outA[1], outB[1])] as const;
      return { upper: mix(a.upper, b.upper), lower: mix(a.lower, b.lower), out, ...end(a, b) };
    }
    if ('to' in a && 'to' in b) return { to: point3(a.to, b.to), pole: point3(a.pole, b.pole), ...end(a, b) };
    if ('on' in a && 'on' in b) return { on: point3(a.on, b.on), pole: point3(a.pole, b.pole) };
    if ('hangAt' in a && 'hangAt' in b) return { hangAt: mix(a.hangAt, b.hangAt) };
    throw new Error('A limb is described in the same way in all key positions.');
  };
  const { toes, farToes } = from;
  return {
    torso: mix(from.torso, to.torso),
    head: mix(from.head ?? 0, to.head ?? 0),
    nearArm: limb(from.nearArm, to.nearArm),
    farArm: limb(from.farArm ?? from.nearArm, to.farArm ?? to.nearArm),
    nearLeg: limb(from.nearLeg, to.nearLeg),
    farLeg: limb(from.farLeg ?? from.nearLeg, to.farLeg ?? to.nearLeg),
    ...(toes !== undefined && { toes: mix(toes, to.toes ?? toes) }),
    ...(farToes !== undefined && { farToes: mix(farToes, to.farToes ?? farToes) }),
  };
}
