import { draw, type Drawing } from './draw.ts';
import type { Figure, Point } from './figure-types.ts';
import { tenths } from './outline.ts';
import type { Palette } from './palette.ts';
import { movingPiece, stillPiece } from './piece-svg.ts';
import { type Extent, extentOf, type Layer, type Piece } from './scene.ts';

/** Pixels a unit, so that each of these has room in its share of the picture. */
function scaleFor(extents: readonly Extent[], width: number, height: number): number {
  return Math.min(
    ...extents.map(([left, top, right, bottom]) =>
      Math.min(width / (right - left + 2 * MARGIN), height / (bottom - top + 2 * MARGIN)),
    ),
  );
}

/** The size at which a figure takes its place on a page, in pixels; also its proportions. */
export const PLATE_SIZE = { width: 640, height: 480 } as const;

const MARGIN = 14;
const HALO = 3.2;

const drawings = new WeakMap<Figure, Drawing>();

/** A figure as it is drawn, once for all four of its pictures. */
function drawingOf(figure: Figure): Drawing {
  const drawing = drawings.get(figure) ?? draw(figure);
  drawings.set(figure, drawing);
  return drawing;
}

/** A figure that moves, as the text of an SVG file: no script, no style, nothing from elsewhere. */
export function movingSvg(figure: Figure, palette: Palette): string {
  const drawing = drawingOf(figure);
  const frame = fit(widened(extentOf(drawing.layers), figure), PLATE_SIZE.width / PLATE_SIZE.height);
  const timing = `dur="${tenths(drawing.seconds)}s" repeatCount="indefinite" keyTimes="${drawing.frames
    .map(({ time }) => Number(time.toFixed(3)))
    .join(';')}"`;
  const floor = floorSvg(
    frame,
    palette,
    figure.strides ? { strides: figure.strides, seconds: drawing.seconds } : undefined,
  );
  const body = layersSvg(drawing.layers, palette, 'a', (piece) => movingPiece(piece, palette, timing));
  return svg(frame, palette, floor + body);
}

/** The key positions of a figure side by side, or one above the other. */
export function stillSvg(figure: Figure, palette: Palette): string {
  const drawing = drawingOf(figure);
  const shown = drawing.frames.flatMap(({ key }, index) =>
    key !== undefined && !figure.keys[key]?.passing ? [{ index, key }] : [],
  );
  const extents = shown.map(({ index }) => widened(extentOf(drawing.layers, index), figure));
  const all = widened(extentOf(drawing.layers), figure);
  const { width, height } = PLATE_SIZE;
  // Side by side or one above the other, whichever shows them larger; all in one scale.
  const count = shown.length;
  const beside = scaleFor(
    extents.map(([left, , right]) => [left, all[1], right, all[3]]),
    width / count,
    height,
  );
  const above = scaleFor(extents, width, height / count);
  const stacked = above > beside;
  const scale = Math.max(above, beside);
  const share = stacked ? { width, height: height / count } : { width: width / count, height };
  const view: Extent = [0, 0, width / scale, height / scale];
  const body = shown.map(({ index }, place) => {
    const [left, top, right, bottom] = extents[place] ?? all;
    const middle: Point = stacked
      ? [width / scale / 2, ((place + 0.5) * share.height) / scale]
      : [((place + 0.5) * share.width) / scale, height / scale / 2];
    const centre = stacked ? (top + bottom) / 2 : (all[1] + all[3]) / 2;
    const offset: Point = [middle[0] - (left + right) / 2, middle[1] - centre];
    const cell: Extent = [left - 4, top, right + 4, bottom];
    const pieces = layersSvg(drawing.layers, palette, `a${place}`, (piece) => stillPiece(piece, palette, index));
    return `<g transform="translate(${tenths(offset[0])} ${tenths(offset[1])})">${floorSvg(cell, palette)}${pieces}</g>`;
  });
  return svg(view, palette, body.join(''));
}

function svg([left, top, right, bottom]: Extent, palette: Palette, content: string): string {
  const [x, y, width, height] = [left, top, right - left, bottom - top].map(tenths);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${PLATE_SIZE.width}" height="${PLATE_SIZE.height}">` +
    `<path fill="${palette.paper}" d="M${x} ${y}h${width}v${height}h-${width}z"/>${content}</svg>`
  );
}

/** Room for what stands on the floor, and for the floor itself. */
function widened([left, top, right, bottom]: Extent, { view }: Figure): Extent {
  return [left, top, right, Math.max(bottom, view === 'side' ? 5 : 4)];
}

/** An extent with a margin, widened to given proportions. */
function fit([left, top, right, bottom]: Extent, proportions: number): Extent {
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const [w, h] = [Math.max(width, height * proportions), Math.max(height, width / proportions)];
  const x = (left + right) / 2;
  // Whoever lies is nearer to the lower edge: a floor in mid-air looks like a shelf.
  const y = top - MARGIN - (h - height) * 0.64;
  return [x - w / 2, y, x + w / 2, y + h];
}

const TICK = 12;

/** The floor: a rule with its graduations. It runs by under whoever walks. */
function floorSvg([left, , right]: Extent, palette: Palette, walk?: { strides: number; seconds: number }): string {
  const y = 1.6;
  let ticks = '';
  const from = Math.floor(left / TICK) * TICK;
  const to = right + (walk?.strides ?? 0);
  for (let x = from; x <= to; x += TICK)
    if (walk || (x >= left && x <= right)) ticks += `M${x} ${y}v${x % (5 * TICK) === 0 ? 7 : 3.6}`;
  const moves = walk
    ? `<animateTransform attributeName="transform" type="translate" values="0 0;${-walk.strides} 0" dur="${tenths(walk.seconds)}s" repeatCount="indefinite"/>`
    : '';
  return (
    `<path stroke="${palette.floor}" stroke-width="1.6" d="M${tenths(left)} ${y}H${tenths(right)}"/>` +
    `<path stroke="${palette.floor}" stroke-width=".9" opacity=".7" d="${ticks}">${moves}</path>`
  );
}

function layersSvg(layers: readonly Layer[], palette: Palette, id: string, pieceSvg: (piece: Piece) => string): string {
  return layers
    .map(({ pieces, halo }, index) => {
      const content = pieces.map(pieceSvg).join('');
      if (!halo) return content;
      const name = `${id}${index}`;
      return `<use href="#${name}" stroke="${palette.paper}" stroke-width="${HALO}" stroke-linejoin="round"/><g id="${name}">${content}</g>`;
    })
    .join('');
}
