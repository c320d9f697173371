import type { Point, Point3 } from './figure-types.ts';

/** The direction of a bone: degrees from hanging down towards the front, and degrees out of the picture. */
export function direction(angle: number, out = 0): Point3 {
  const [a, o] = [radians(angle), radians(out)];
  return [Math.sin(a) * Math.cos(o), Math.cos(a) * Math.cos(o), Math.sin(o)];
}

/** The angle of {@link direction} that leads from one point to another, in degrees. */
export function angleOf([ax, ay]: Point | Point3, [bx, by]: Point | Point3): number {
  return degrees(Math.atan2(bx - ax, by - ay));
}

const radians = (angle: number): number => (angle * Math.PI) / 180;
/** Degrees of an angle in radians. */
export const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** From a point, `length` along a direction. */
export function along([x, y, z]: Point3, [dx, dy, dz]: Point3, length: number): Point3 {
  return [x + dx * length, y + dy * length, z + dz * length];
}

/** What leads from the second point to the first. */
export function minus([ax, ay, az]: Point3, [bx, by, bz]: Point3): Point3 {
  return [ax - bx, ay - by, az - bz];
}

/** The scalar product. */
export function dot([ax, ay, az]: Point3, [bx, by, bz]: Point3): number {
  return ax * bx + ay * by + az * bz;
}

/** The distance between two points, in units. */
export function distance(a: Point3, b: Point3): number {
  return Math.hypot(...minus(a, b));
}

/** The same direction with a length of one. */
export function unit(vector: Point3): Point3 {
  const length = Math.hypot(...vector) || 1;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

/** A point turned about the origin, clockwise as one sees it, in degrees. */
export function turn([x, y]: Point, angle: number): Point {
  const a = radians(angle);
  return [x * Math.cos(a) - y * Math.sin(a), x * Math.sin(a) + y * Math.cos(a)];
}
