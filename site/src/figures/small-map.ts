import { bodyMap, type MapShape } from './body-map.ts';
import type { Muscle } from './figure-types.ts';
import type { Palette } from './palette.ts';

/** What an exercise trains: what tires first, and what helps. */
interface Trained {
  primary: readonly Muscle[];
  secondary: readonly Muscle[];
}

/** The size at which the small map takes its place, in pixels; also its proportions. */
export const SMALL_MAP_SIZE = { width: 132, height: 132 } as const;

const BODY = { width: 126, height: 252, top: -246 };

/** Both sides of the body with the muscles of one exercise: those that tire first in full colour, those that help paler. */
export function smallMapSvg({ primary, secondary }: Trained, palette: Palette): string {
  const sides = (['front', 'back'] as const).map((view, index) => {
    const { skin, muscles } = bodyMap(view);
    const of = (wanted: readonly Muscle[]) =>
      muscles.filter(({ muscle }) => wanted.includes(muscle)).flatMap(({ shapes }) => shapes);
    const body = [
      filled(skin, palette.skinFar),
      filled(of(secondary), palette.muscleFar),
      filled(of(primary), palette.muscle),
    ];
    return `<g transform="translate(${(index + 0.5) * BODY.width})">${body.join('')}</g>`;
  });
  const { width, height } = SMALL_MAP_SIZE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 ${BODY.top} ${2 * BODY.width} ${BODY.height}" ` +
    `width="${width}" height="${height}">${sides.join('')}</svg>`
  );
}

function filled(shapes: readonly MapShape[], colour: string): string {
  const paths = shapes
    .filter(({ width }) => width === undefined)
    .map(({ d, transform }) => `<path d="${whole(d)}" transform="${transform}"/>`);
  return paths.length > 0 ? `<g fill="${colour}">${paths.join('')}</g>` : '';
}

/** So small, nobody sees less than a unit. */
function whole(d: string): string {
  return d.replaceAll(/-?\d+\.\d/g, (number) => `${Math.round(Number(number)) || 0}`);
}
