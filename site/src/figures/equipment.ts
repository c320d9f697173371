import { box, circle, closed, open } from './outline.ts';
import type { Ink } from './scene.ts';

/** Half across a plate of 45 cm, and one of 28 cm, beside a person of 175 cm. */
export const PLATES = { large: 28.8, small: 18 } as const;

/** A barbell across the picture; `large` is half the height of its larger plates. */
export function barbellFromBefore(large: number): Ink[] {
  const plate = (x: number, height: number): Ink => ({ shape: box(x, -height, 5, 2 * height, 1.6), colour: 'steel' });
  return [
    { shape: open([-88, 0], [88, 0]), colour: 'steel', width: 2.8 },
    plate(64, large),
    plate(-69, large),
    plate(70, large * 0.7),
    plate(-75, large * 0.7),
  ];
}

/** A dumbbell whose handle points at the reader: its near head. */
export function dumbbellEnd(): Ink[] {
  return [
    { shape: circle(0, 0, 8.6), colour: 'steel' },
    { shape: circle(0, 0, 5), colour: 'fibre', width: 0.9, opacity: 0.35 },
  ];
}

/** A dumbbell whose handle lies in the picture. */
export function dumbbellAlong(): Ink[] {
  return [
    { shape: open([-8, 0], [8, 0]), colour: 'steel', width: 3 },
    { shape: box(6, -8, 5, 16, 1.6), colour: 'steel' },
    { shape: box(11.6, -6.6, 4, 13.2, 1.6), colour: 'steel' },
    { shape: box(-11, -8, 5, 16, 1.6), colour: 'steel' },
    { shape: box(-15.6, -6.6, 4, 13.2, 1.6), colour: 'steel' },
  ];
}

/** A kettlebell that hangs from its handle. */
export function kettlebell(): Ink[] {
  return [
    { shape: open([-5.6, 10], [-6.4, 1], [0, -0.8], [6.4, 1], [5.6, 10]), colour: 'steel', width: 3.4 },
    {
      shape: closed(
        [0, 7],
        [9, 10],
        [12.6, 18.6],
        [9.6, 26.6],
        [6, 29, 'corner'],
        [-6, 29, 'corner'],
        [-9.6, 26.6],
        [-12.6, 18.6],
        [-9, 10],
      ),
      colour: 'steel',
    },
  ];
}
