import type { BodyShapes, PartShapes } from './body.ts';
import { closed, open, union, type Knot, type Shape } from './outline.ts';
import { LENGTHS } from './skeleton.ts';

/*
 * The body from before and from behind. Each part lies in a room of its own: the joint it hangs from at 0 0, its bone
 * downwards. Limbs are those on the right of the picture, outward to the right; the others are drawn as in a mirror.
 */
const { thigh: T, shin: S, upperArm: U, forearm: F } = LENGTHS;

/** One half of a shape that is the same on both sides, from top to bottom. */
function even(...half: Knot[]): Shape {
  return closed(...half, ...half.toReversed().flatMap((knot) => (knot[0] === 0 ? [] : [mirrored(knot)])));
}

function mirrored([x, y, corner]: Knot): Knot {
  return corner ? [-x, y, corner] : [-x, y];
}

/** A shape of the right half, and its mirror image. */
function both(...knots: Knot[]): Shape {
  return union(closed(...knots), closed(...knots.map(mirrored).toReversed()));
}

function bothLines(...knots: Knot[]): Shape {
  return union(open(...knots), open(...knots.map(mirrored)));
}

const trunk = {
  skin: even(
    [6.4, -80],
    [6.8, -75],
    [11, -72],
    [20, -70.4],
    [25, -66],
    [24, -57],
    [22, -49],
    [19.4, -38],
    [17, -26],
    [17.6, -14],
    [20.2, -4],
    [20.6, 4],
    [10, 10],
    [0, 11],
  ),
  shorts: even([0, -11.6], [17.8, -14, 'corner'], [20.6, -4], [21.4, 6], [10, 11.4], [0, 12.4]),
};

const shirt = (neckline: number): Shape =>
  even(
    [0, neckline],
    [6, neckline - 4.4],
    [9.4, -73, 'corner'],
    [16, -71.6, 'corner'],
    [17, -64],
    [22.6, -55, 'corner'],
    [22, -49],
    [19.8, -38],
    [17.4, -26],
    [17.9, -14, 'corner'],
    [0, -11.6],
  );

const neck = closed([-6.6, -13], [6.6, -13], [6.8, 0], [10, 6], [-10, 6], [-6.8, 0]);
const skull = even([0, -38.6], [7, -37], [10.2, -29], [10, -20], [8, -11.6], [4, -7], [0, -6]);
const ears = both([9.6, -24.4], [11.8, -23.6], [11.4, -18.6], [9.4, -17.4]);

const FOREARM = closed(
  [0, -5.2],
  [5, -1],
  [6.2, 7],
  [5, 17],
  [3.7, 26],
  [3.2, F - 1],
  [0, F + 2.4],
  [-3.2, F - 1],
  [-3.7, 25],
  [-5.4, 13],
  [-5.6, 5],
  [-4.8, -1],
);
const FIST = closed([-3.2, -1.6], [3.2, -1.6], [5, 3], [5.4, 9], [3, 13], [-3, 13], [-5.2, 9], [-5, 3]);

const limbs = {
  forearm: {
    skin: FOREARM,
    muscles: {
      forearms: [[closed([3, -2], [6.1, 7], [5, 17], [3, 24], [-0.6, 14], [0, 3])], [open([3.6, 3], [3, 19])]],
    },
  },
  fist: { skin: FIST, detail: open([-5, 7], [0, 8.4], [5.2, 7]), muscles: {} },
  palm: { skin: FIST, muscles: {} },
  cup: {
    skin: closed([-3.2, -1.6], [3.2, -1.6], [4.4, 5], [3.2, 13], [0.6, 17.6], [-2.4, 15], [-4.2, 7]),
    muscles: {},
  },
  seat: { muscles: {} },
  foot: {
    skin: closed(
      [-4.8, -8, 'corner'],
      [4.8, -8, 'corner'],
      [6, -2],
      [8.6, 4],
      [8.6, 9.3, 'corner'],
      [-7, 9.3, 'corner'],
      [-6.8, 3],
      [-5.6, -2],
    ),
    sole: closed([8.7, 7.2, 'corner'], [8.6, 9.4, 'corner'], [-7, 9.4, 'corner'], [-7.1, 7.2, 'corner']),
    muscles: {},
  },
  rearFoot: { muscles: {} },
  toes: { muscles: {} },
} satisfies Partial<BodyShapes>;

const upperArmSkin = closed(
  [0, -10.4],
  [7, -8.4],
  [10, -1],
  [9.2, 9],
  [7.2, 18],
  [6.6, 28],
  [5.6, 37],
  [5.2, U],
  [0, U + 5],
  [-5, U],
  [-5.6, 36],
  [-6.8, 24],
  [-6.6, 12],
  [-6, 3],
  [-5.6, -6.4],
);
const sideDelts: PartShapes['muscles'] = {
  'side-delts': [
    [closed([0, -10.2], [7, -8.2], [9.9, -1], [9, 9], [4.6, 17], [1, 7], [-1, -3])],
    [open([2.4, -8], [4, 3], [4.6, 13]), open([6, -6.4], [6.8, 3], [5.6, 11])],
  ],
};
const thighSkin = closed(
  [0, -12],
  [8.6, -8],
  [11, 4],
  [11, 18],
  [9.6, 34],
  [8, 48],
  [7.4, T],
  [4, T + 7],
  [-4, T + 7],
  [-7, T],
  [-7.6, 46],
  [-9.2, 30],
  [-10, 14],
  [-10, 4],
  [-7.6, -6],
);
const thighShorts = closed(
  [0, -12.4],
  [8.9, -8.2],
  [11.6, 4],
  [12.4, 28, 'corner'],
  [1, 29.4],
  [-10.8, 28, 'corner'],
  [-10.6, 4],
  [-8, -6.4],
);
const shinSkin = closed(
  [0, -7.4],
  [6.4, -3],
  [7.2, 6],
  [8.2, 15],
  [6.6, 29],
  [4.6, 43],
  [4.5, S],
  [0, S + 5],
  [-4.5, S],
  [-4.5, 43],
  [-6.2, 28],
  [-7.8, 14],
  [-7, 4],
  [-6.4, -3],
);

const front: BodyShapes = {
  ...limbs,
  torso: {
    ...trunk,
    shirt: shirt(-61),
    muscles: {
      chest: [
        [both([2, -63], [10, -67], [18, -66], [22, -56], [19, -48], [10, -43.6], [2, -46])],
        [bothLines([4, -59], [12, -60], [19, -60]), bothLines([4, -52], [11, -51], [18.6, -54])],
      ],
      abdominals: [
        [both([1, -43], [7.4, -42], [7.8, -28], [5.6, -12], [1, -9])],
        [bothLines([1.6, -35], [7, -35]), bothLines([1.6, -27], [7, -27]), bothLines([1.6, -19], [6, -19])],
      ],
      obliques: [
        [both([9, -42], [18.4, -41], [16.9, -26], [17.4, -15], [8.4, -11], [9.6, -27])],
        [bothLines([17, -36], [10.8, -30]), bothLines([16.2, -29], [10.4, -22]), bothLines([16.4, -21], [10, -15])],
      ],
      serratus: [
        [
          both([21.6, -50.6], [20.8, -46.6], [12.6, -45], [14, -47.6]),
          both([20.8, -46.4], [20, -42.2], [12, -41.2], [13, -43.8]),
          both([19.9, -42], [19, -37.8], [11.8, -37.4], [12.6, -40]),
        ],
        [],
      ],
    },
  },
  head: {
    skin: union(neck, skull, ears),
    hair: closed(
      [10.8, -24, 'corner'],
      [11, -31],
      [7, -38.6],
      [0, -40.4],
      [-7, -38.6],
      [-11, -31],
      [-10.8, -24, 'corner'],
      [-8.6, -29],
      [-4, -32.6],
      [3, -32],
      [8.4, -29.4],
    ),
    detail: union(
      open([0.4, -23], [1.6, -17.6], [-0.8, -17]),
      open([-2.6, -12.4], [0, -11.8], [2.6, -12.4]),
      open([-6, -23.4], [-2.8, -23.6]),
      open([6, -23.4], [2.8, -23.6]),
    ),
    muscles: {},
  },
  upperArm: {
    skin: upperArmSkin,
    muscles: {
      ...sideDelts,
      'front-delts': [
        [closed([-5.4, -6.4], [0, -10.2], [3, -6], [3, 6], [4, 15], [-2, 9], [-5.6, 2])],
        [open([-2.6, -6], [-1, 4], [1.6, 11])],
      ],
      biceps: [
        [closed([-2, 12], [3.6, 14], [4.4, 26], [2, 37], [-3, 37], [-5, 26])],
        [open([-0.4, 16], [0, 26], [-0.6, 34])],
      ],
      triceps: [[closed([-5.8, 10], [-4, 14], [-5.4, 26], [-4.6, 36], [-6.4, 30], [-6.8, 20])], []],
    },
  },
  thigh: {
    skin: thighSkin,
    shorts: thighShorts,
    muscles: {
      quadriceps: [
        [closed([0, 0], [8, 6], [10.6, 18], [9, 36], [6, 50], [0, 47], [-6, 50], [-7, 36], [-4, 16])],
        [open([1, 8], [1.4, 26], [0.4, 44]), open([5.6, 12], [6, 28], [4.6, 45])],
      ],
      adductors: [[closed([-7, 2], [-9.6, 8], [-9.4, 24], [-7.4, 36], [-5, 22], [-4, 8])], [open([-7, 8], [-7, 28])]],
    },
  },
  shin: { skin: shinSkin, muscles: {} },
};

const back: BodyShapes = {
  ...limbs,
  torso: {
    ...trunk,
    shirt: shirt(-66),
    muscles: {
      lats: [
        [both([14, -59], [22.8, -57], [21.8, -48], [18.8, -37], [14, -27], [7.4, -18], [6.6, -30], [8.6, -46])],
        [
          bothLines([9, -25], [14.4, -38], [20, -54]),
          bothLines([11.6, -26], [16.6, -37], [20.8, -50]),
          bothLines([8.4, -32], [11, -44], [17, -56]),
        ],
      ],
      'upper-back': [
        [both([0.8, -75.6], [5.4, -75], [10, -72.4], [18, -70.6], [11, -62], [8, -52], [0.8, -37])],
        [bothLines([2.4, -70], [13, -69]), bothLines([2, -60], [9, -63]), bothLines([2, -50], [6.4, -55])],
      ],
      'spinal-erectors': [
        [both([1.2, -36], [3.4, -41], [6, -34], [6.4, -20], [5.4, -11], [1.4, -10.6])],
        [bothLines([3.6, -36], [4, -15])],
      ],
      glutes: [[both([2, -9], [12, -9], [19, -3], [17, 6], [7, 9.6], [1.4, 5])], [bothLines([4, -5], [13, 4])]],
    },
  },
  head: {
    skin: union(neck, skull, ears),
    hair: even([0, -40.2], [7.4, -38.4], [11, -29], [10.4, -18], [7.4, -11], [0, -10]),
    muscles: {},
  },
  upperArm: {
    skin: upperArmSkin,
    muscles: {
      ...sideDelts,
      'rear-delts': [
        [closed([-5.4, -6.4], [0, -10.2], [3, -6], [3, 6], [4, 15], [-2, 9], [-5.6, 2])],
        [open([-2.6, -6], [-1, 4], [1.6, 11])],
      ],
      triceps: [
        [closed([-3, 8], [3.6, 12], [6, 24], [3, 38], [-3, 38], [-6, 24])],
        [open([1, 14], [2.4, 26], [1, 35]), open([-2.4, 14], [-2.8, 28])],
      ],
    },
  },
  thigh: {
    skin: thighSkin,
    shorts: thighShorts,
    muscles: {
      hamstrings: [
        [closed([-7, 10], [7, 10], [9.6, 24], [7, 46], [4, 50], [0, 40], [-4, 50], [-7, 44], [-8.6, 24])],
        [open([-4.4, 15], [-4.6, 42]), open([4.4, 15], [4.8, 42])],
      ],
      adductors: [[closed([-7, 2], [-9.6, 8], [-9.4, 20], [-7.4, 12])], []],
    },
  },
  shin: {
    skin: shinSkin,
    muscles: {
      calves: [
        [closed([-6, 2], [0, 4], [6, 2], [8, 14], [6, 26], [2, 30], [0, 26], [-2, 31], [-6, 26], [-7.6, 14])],
        [open([-3.6, 7], [-3.8, 24]), open([3.6, 7], [3.8, 22])],
      ],
    },
  },
};

export const BODY_FRONT: Record<'front' | 'back', BodyShapes> = { front, back };
