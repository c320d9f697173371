import type { Muscle } from './figure-types.ts';
import type { Shape } from './outline.ts';

/** What the body is put together from. */
export type Part =
  | 'torso'
  | 'head'
  | 'upperArm'
  | 'forearm'
  | 'fist'
  | 'palm'
  | 'cup'
  | 'seat'
  | 'thigh'
  | 'shin'
  | 'foot'
  | 'rearFoot'
  | 'toes';

/** One part of the body in a room of its own: what covers it, and the muscles that are seen from this side. */
export interface PartShapes {
  skin?: Shape;
  shirt?: Shape;
  shorts?: Shape;
  hair?: Shape;
  sole?: Shape;
  /** An ear, the line between thumb and fingers. */
  detail?: Shape;
  /** The muscle's outline or outlines, and lines along its fibres. */
  muscles: Partial<Record<Muscle, readonly [outlines: readonly Shape[], fibres: readonly Shape[]]>>;
}

/** The whole body from one side. */
export type BodyShapes = Record<Part, PartShapes>;
