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
  /** From the ankle to the ball of the foot, forward and down. */
  ball: [0.6 * HEAD, 0.19 * HEAD],
  /** Half the distance between the joints of both sides. */
  shoulders: 0.71 * HEAD,
  hips: 0.36 * HEAD,
  /** The base of the neck, in front of the spine's line and up from the hips. */
  neck: [-3, 68],
} as const;
