import { tenths } from './outline.ts';
import type { Palette } from './palette.ts';
import { type Ink, type Piece, type Placement, STILL } from './scene.ts';

/** A piece as it lies in one frame. */
export function stillPiece(piece: Piece, palette: Palette, frame: number): string {
  return group(
    transformOf(piece.places[Math.min(frame, piece.places.length - 1)] ?? STILL),
    '',
    inksSvg(piece, palette),
  );
}

/** A placement as the value of a `transform` attribute. */
export function transformOf(placement: Placement): string {
  return `${translate(placement)}${rotate(placement)}${scale(placement)}`;
}

/** A piece with its places in all frames as animations; `timing` holds the attributes that all of them share. */
export function movingPiece(piece: Piece, palette: Palette, timing: string): string {
  const places = unwound(piece.places);
  const [first = STILL] = places;
  const shift = track(places.map(({ x, y }) => `${tenths(x)} ${tenths(y)}`));
  const turn = track(places.map((place) => `${tenths(place.turn)}`));
  const stretch = track(places.map((place) => `1 ${Number(place.stretch.toFixed(2))}`));
  const animate = (type: string, values: string, sum: boolean) =>
    `<animateTransform attributeName="transform" type="${type}" values="${values}"${sum ? ' additive="sum"' : ''} ${timing}/>`;
  // What moves replaces the attribute, and the rest is added to it: so what stands still may only come before what moves.
  const inner = [
    { type: 'translate', values: shift, still: translate(first) },
    { type: 'rotate', values: turn, still: rotate(first) },
    { type: 'scale', values: stretch, still: scale(first) },
  ];
  const start = inner.findIndex(({ values }) => values !== undefined);
  if (start === -1) return group(inner.map(({ still }) => still).join(''), '', inksSvg(piece, palette));
  const before = inner
    .slice(0, start)
    .map(({ still }) => still)
    .join('');
  const moves = inner.slice(start).map(({ type, values, still }, index) => {
    const constant = still.replace(/^.*\((.*)\)$/, '$1');
    if (values === undefined && still === '') return '';
    return animate(type, values ?? `${constant};${constant}`, before !== '' || index > 0);
  });
  return group(
    before,
    moves
      .join('')
      .replaceAll(
        /values="([^";]*);\1" (additive="sum" )?[^>]*\/>/g,
        'values="$1;$1" $2dur="9s" repeatCount="indefinite"/>',
      ),
    inksSvg(piece, palette),
  );
}

/** The values of something that changes, or nothing if it does not. */
function track(values: readonly string[]): string | undefined {
  return values.every((value) => value === values[0]) ? undefined : values.join(';');
}

/** Angles without a leap from one end of the circle to the other. */
function unwound(places: readonly Placement[]): Placement[] {
  let before = places[0]?.turn ?? 0;
  return places.map((place) => {
    const turn = place.turn - 360 * Math.round((place.turn - before) / 360);
    before = turn;
    return { ...place, turn };
  });
}

function group(transform: string, moves: string, content: string): string {
  return `<g${transform && ` transform="${transform}"`}>${moves}${content}</g>`;
}

const translate = ({ x, y }: Placement): string =>
  tenths(x) || tenths(y) ? `translate(${tenths(x)} ${tenths(y)})` : '';
const rotate = ({ turn }: Placement): string => (tenths(turn) ? `rotate(${tenths(turn)})` : '');
const scale = ({ stretch }: Placement): string =>
  stretch.toFixed(2) === '1.00' ? '' : `scale(1 ${Number(stretch.toFixed(2))})`;

function inksSvg({ inks, flipped }: Piece, palette: Palette): string {
  const content = inks.map((ink) => inkSvg(ink, palette)).join('');
  return flipped ? `<g transform="scale(-1 1)">${content}</g>` : content;
}

function inkSvg({ shape, colour, width, opacity }: Ink, palette: Palette): string {
  const paint = width
    ? ` fill="none" stroke="${palette[colour]}" stroke-width="${width}" stroke-linecap="round"`
    : ` fill="${palette[colour]}"`;
  return `<path${paint}${opacity ? ` opacity="${opacity}"` : ''} d="${shape.d}"/>`;
}
