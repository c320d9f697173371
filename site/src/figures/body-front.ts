import type { BodyShapes, PartShapes } from './body.ts';
import { closed, fibre, knotsIn, open, outline, type Knot, type Shape, union } from './outline.ts';

/*
 * The body from before and from behind. Each part lies in a room of its own: the joint it hangs from at 0 0, its bone
 * downwards. Limbs are those on the right of the picture, outward to the right; the others are drawn as in a mirror.
 */

/** One half of a shape that is the same on both sides, from top to bottom. */
function even(text: string): Shape {
  const half = knotsIn(text);
  return closed(...half, ...half.toReversed().flatMap((knot) => (knot[0] === 0 ? [] : [mirrored(knot)])));
}

function mirrored([x, y, corner]: Knot): Knot {
  return corner ? [-x, y, corner] : [-x, y];
}

/** A shape of the right half, and its mirror image. */
function both(text: string): Shape {
  const knots = knotsIn(text);
  return union(closed(...knots), closed(...knots.map(mirrored).toReversed()));
}

function bothLines(text: string): Shape {
  const knots = knotsIn(text);
  return union(open(...knots), open(...knots.map(mirrored)));
}

const trunk = {
  skin: even(
    '6.4 -80, 6.8 -75, 11 -72, 20 -70.4, 25 -66, 24 -57, 22 -49, 19.4 -38, 17 -26, 17.6 -14, 20.2 -4, 20.6 4, 10 10, 0 11',
  ),
  shorts: even('0 -11.6, 17.8 -14!, 20.6 -4, 21.4 6, 10 11.4, 0 12.4'),
};

const shirt = (neckline: number): Shape =>
  even(
    `0 ${neckline}, 6 ${neckline - 4.4}, 9.4 -73!, 16 -71.6!, 17 -64, 22.6 -55!, 22 -49, 19.8 -38, 17.4 -26, 17.9 -14!, 0 -11.6`,
  );

const neck = outline('-6.6 -13, 6.6 -13, 6.8 0, 10 6, -10 6, -6.8 0');
const skull = even('0 -38.6, 7 -37, 10.2 -29, 10 -20, 8 -11.6, 4 -7, 0 -6');
const ears = both('9.6 -24.4, 11.8 -23.6, 11.4 -18.6, 9.4 -17.4');

const FOREARM = outline(
  '0 -5.2, 5 -1, 6.2 7, 5 17, 3.7 26, 3.2 32, 0 35.4, -3.2 32, -3.7 25, -5.4 13, -5.6 5, -4.8 -1',
);
const FIST = outline('-3.2 -1.6, 3.2 -1.6, 5 3, 5.4 9, 3 13, -3 13, -5.2 9, -5 3');

const limbs = {
  forearm: {
    skin: FOREARM,
    muscles: {
      forearms: [[outline('3 -2, 6.1 7, 5 17, 3 24, -0.6 14, 0 3')], [fibre('3.6 3, 3 19')]],
    },
  },
  fist: { skin: FIST, detail: fibre('-5 7, 0 8.4, 5.2 7'), muscles: {} },
  palm: { skin: FIST, muscles: {} },
  cup: {
    skin: outline('-3.2 -1.6, 3.2 -1.6, 4.4 5, 3.2 13, 0.6 17.6, -2.4 15, -4.2 7'),
    muscles: {},
  },
  seat: { muscles: {} },
  foot: {
    skin: outline('-4.8 -8!, 4.8 -8!, 6 -2, 8.6 4, 8.6 9.3!, -7 9.3!, -6.8 3, -5.6 -2'),
    sole: outline('8.7 7.2!, 8.6 9.4!, -7 9.4!, -7.1 7.2!'),
    muscles: {},
  },
  rearFoot: { muscles: {} },
  toes: { muscles: {} },
} satisfies Partial<BodyShapes>;

const upperArmSkin = outline(
  '0 -10.4, 7 -8.4, 10 -1, 9.2 9, 7.2 18, 6.6 28, 5.6 37, 5.2 41.7, 0 46.7, -5 41.7, -5.6 36, -6.8 24, -6.6 12, -6 3, -5.6 -6.4',
);
const sideDelts: PartShapes['muscles'] = {
  'side-delts': [
    [outline('0 -10.2, 7 -8.2, 9.9 -1, 9 9, 4.6 17, 1 7, -1 -3')],
    [fibre('2.4 -8, 4 3, 4.6 13'), fibre('6 -6.4, 6.8 3, 5.6 11')],
  ],
};
const thighSkin = outline(
  '0 -12, 8.6 -8, 11 4, 11 18, 9.6 34, 8 48, 7.4 55.2, 4 62.2, -4 62.2, -7 55.2, -7.6 46, -9.2 30, -10 14, -10 4, -7.6 -6',
);
const thighShorts = outline('0 -12.4, 8.9 -8.2, 11.6 4, 12.4 28!, 1 29.4, -10.8 28!, -10.6 4, -8 -6.4');
const shinSkin = outline(
  '0 -7.4, 6.4 -3, 7.2 6, 8.2 15, 6.6 29, 4.6 43, 4.5 55.2, 0 60.2, -4.5 55.2, -4.5 43, -6.2 28, -7.8 14, -7 4, -6.4 -3',
);

const front: BodyShapes = {
  ...limbs,
  torso: {
    ...trunk,
    shirt: shirt(-61),
    muscles: {
      chest: [
        [both('2 -63, 10 -67, 18 -66, 22 -56, 19 -48, 10 -43.6, 2 -46')],
        [bothLines('4 -59, 12 -60, 19 -60'), bothLines('4 -52, 11 -51, 18.6 -54')],
      ],
      abdominals: [
        [both('1 -43, 7.4 -42, 7.8 -28, 5.6 -12, 1 -9')],
        [bothLines('1.6 -35, 7 -35'), bothLines('1.6 -27, 7 -27'), bothLines('1.6 -19, 6 -19')],
      ],
      obliques: [
        [both('9 -42, 18.4 -41, 16.9 -26, 17.4 -15, 8.4 -11, 9.6 -27')],
        [bothLines('17 -36, 10.8 -30'), bothLines('16.2 -29, 10.4 -22'), bothLines('16.4 -21, 10 -15')],
      ],
      serratus: [
        [
          both('21.6 -50.6, 20.8 -46.6, 12.6 -45, 14 -47.6'),
          both('20.8 -46.4, 20 -42.2, 12 -41.2, 13 -43.8'),
          both('19.9 -42, 19 -37.8, 11.8 -37.4, 12.6 -40'),
        ],
        [],
      ],
    },
  },
  head: {
    skin: union(neck, skull, ears),
    hair: outline(
      '10.8 -24!, 11 -31, 7 -38.6, 0 -40.4, -7 -38.6, -11 -31, -10.8 -24!, -8.6 -29, -4 -32.6, 3 -32, 8.4 -29.4',
    ),
    detail: union(
      fibre('0.4 -23, 1.6 -17.6, -0.8 -17'),
      fibre('-2.6 -12.4, 0 -11.8, 2.6 -12.4'),
      fibre('-6 -23.4, -2.8 -23.6'),
      fibre('6 -23.4, 2.8 -23.6'),
    ),
    muscles: {},
  },
  upperArm: {
    skin: upperArmSkin,
    muscles: {
      ...sideDelts,
      'front-delts': [[outline('-5.4 -6.4, 0 -10.2, 3 -6, 3 6, 4 15, -2 9, -5.6 2')], [fibre('-2.6 -6, -1 4, 1.6 11')]],
      biceps: [[outline('-2 12, 3.6 14, 4.4 26, 2 37, -3 37, -5 26')], [fibre('-0.4 16, 0 26, -0.6 34')]],
      triceps: [[outline('-5.8 10, -4 14, -5.4 26, -4.6 36, -6.4 30, -6.8 20')], []],
    },
  },
  thigh: {
    skin: thighSkin,
    shorts: thighShorts,
    muscles: {
      quadriceps: [
        [outline('0 0, 8 6, 10.6 18, 9 36, 6 50, 0 47, -6 50, -7 36, -4 16')],
        [fibre('1 8, 1.4 26, 0.4 44'), fibre('5.6 12, 6 28, 4.6 45')],
      ],
      adductors: [[outline('-7 2, -9.6 8, -9.4 24, -7.4 36, -5 22, -4 8')], [fibre('-7 8, -7 28')]],
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
        [both('14 -59, 22.8 -57, 21.8 -48, 18.8 -37, 14 -27, 7.4 -18, 6.6 -30, 8.6 -46')],
        [
          bothLines('9 -25, 14.4 -38, 20 -54'),
          bothLines('11.6 -26, 16.6 -37, 20.8 -50'),
          bothLines('8.4 -32, 11 -44, 17 -56'),
        ],
      ],
      'upper-back': [
        [both('0.8 -75.6, 5.4 -75, 10 -72.4, 18 -70.6, 11 -62, 8 -52, 0.8 -37')],
        [bothLines('2.4 -70, 13 -69'), bothLines('2 -60, 9 -63'), bothLines('2 -50, 6.4 -55')],
      ],
      'spinal-erectors': [
        [both('1.2 -36, 3.4 -41, 6 -34, 6.4 -20, 5.4 -11, 1.4 -10.6')],
        [bothLines('3.6 -36, 4 -15')],
      ],
      glutes: [[both('2 -9, 12 -9, 19 -3, 17 6, 7 9.6, 1.4 5')], [bothLines('4 -5, 13 4')]],
    },
  },
  head: {
    skin: union(neck, skull, ears),
    hair: even('0 -40.2, 7.4 -38.4, 11 -29, 10.4 -18, 7.4 -11, 0 -10'),
    muscles: {},
  },
  upperArm: {
    skin: upperArmSkin,
    muscles: {
      ...sideDelts,
      'rear-delts': [[outline('-5.4 -6.4, 0 -10.2, 3 -6, 3 6, 4 15, -2 9, -5.6 2')], [fibre('-2.6 -6, -1 4, 1.6 11')]],
      triceps: [
        [outline('-3 8, 3.6 12, 6 24, 3 38, -3 38, -6 24')],
        [fibre('1 14, 2.4 26, 1 35'), fibre('-2.4 14, -2.8 28')],
      ],
    },
  },
  thigh: {
    skin: thighSkin,
    shorts: thighShorts,
    muscles: {
      hamstrings: [
        [outline('-7 10, 7 10, 9.6 24, 7 46, 4 50, 0 40, -4 50, -7 44, -8.6 24')],
        [fibre('-4.4 15, -4.6 42'), fibre('4.4 15, 4.8 42')],
      ],
      adductors: [[outline('-7 2, -9.6 8, -9.4 20, -7.4 12')], []],
    },
  },
  shin: {
    skin: shinSkin,
    muscles: {
      calves: [
        [outline('-6 2, 0 4, 6 2, 8 14, 6 26, 2 30, 0 26, -2 31, -6 26, -7.6 14')],
        [fibre('-3.6 7, -3.8 24'), fibre('3.6 7, 3.8 22')],
      ],
    },
  },
};

/** The body from before and from behind. */
export const BODY_FRONT: Record<'front' | 'back', BodyShapes> = { front, back };
