import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori from 'satori';
import sharp from 'sharp';
import { type Card, CARD_HEIGHT, CARD_WIDTH } from './card.ts';

/** Counts up with the drawing: cards that were drawn by an earlier one are not taken from the cache. */
const DRAWING = 1;
const [PAPER, INK, SOFT, SIGNAL] = ['#f5f7f4', '#13201b', '#3b4b45', '#c8400f'];

/** Draws a card, or takes it from the folder of those that were drawn before: a PNG. */
export async function drawCard(card: Card, folder: string): Promise<Buffer> {
  const name = createHash('sha256')
    .update(JSON.stringify([DRAWING, card]))
    .digest('hex')
    .slice(0, 32);
  const file = join(folder, `${name}.png`);
  const known = await readFile(file).catch(() => undefined);
  if (known) return known;
  const svg = await satori(layOut(card), { width: CARD_WIDTH, height: CARD_HEIGHT, fonts: await fonts });
  const drawn = await sharp(Buffer.from(withRule(svg)))
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  await mkdir(folder, { recursive: true });
  // Put in place whole: a build that is cut off leaves no half of a card behind.
  await writeFile(`${file}.${process.pid}`, drawn);
  await rename(`${file}.${process.pid}`, file);
  return drawn;
}

const fonts = Promise.all(
  ([400, 700] as const).flatMap((weight) =>
    ['latin', 'latin-ext'].map(async (subset) => ({
      name: `Bricolage ${subset}`,
      weight,
      style: 'normal' as const,
      data: await readFile(
        createRequire(import.meta.url).resolve(
          `@fontsource/bricolage-grotesque/files/bricolage-grotesque-${subset}-${weight}-normal.woff`,
        ),
      ),
    })),
  ),
);

/** The words of a card, where the drawing of its rule leaves room. */
function layOut({ title, section, grade }: Card): Parameters<typeof satori>[0] {
  const text = (children: string, style: object) => ({ type: 'div', key: null, props: { style, children } });
  return {
    type: 'div',
    key: null,
    props: {
      style: {
        boxSizing: 'border-box',
        width: CARD_WIDTH,
        height: CARD_HEIGHT,
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '64px 72px 150px',
        background: PAPER,
        color: INK,
        fontFamily: 'Bricolage latin, Bricolage latin-ext',
      },
      children: [
        text(section, { fontSize: 34, color: SOFT }),
        text(title, {
          fontSize: title.length > 44 ? 76 : 96,
          fontWeight: 700,
          lineHeight: 1,
          letterSpacing: '-0.028em',
        }),
        text(grade === undefined ? 'Repère' : `Repère · ${grade}`, { fontSize: 34, color: SOFT }),
      ],
    },
  };
}

/** Puts the house's rule on a drawing: strokes from side to side, and one that says "here". */
function withRule(svg: string): string {
  const [pitch, width, base] = [26, 12, CARD_HEIGHT];
  const strokes = Array.from({ length: Math.ceil(CARD_WIDTH / pitch) }, (_, place) => {
    const here = place === 31;
    const height = here ? 128 : 48;
    const fill = here ? SIGNAL : INK;
    return `<rect x="${place * pitch + 20}" y="${base - height}" width="${width}" height="${height}" fill="${fill}"/>`;
  });
  return svg.replace(/<\/svg>\s*$/, `${strokes.join('')}</svg>`);
}
