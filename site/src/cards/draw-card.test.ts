import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { CARD_HEIGHT, CARD_WIDTH } from './card.ts';
import { drawCard } from './draw-card.ts';

const folder = mkdtempSync(join(tmpdir(), 'repere-cards-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** How many pixels of the ink's colour a part of a card holds. */
async function inked(
  card: Buffer,
  part: { left: number; top: number; width: number; height: number },
): Promise<number> {
  const { data, info } = await sharp(card).extract(part).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let count = 0;
  for (let at = 0; at < data.length; at += info.channels) if (data[at]! < 80) count += 1;
  return count;
}

it('draws a page’s name whole, over the rule, as a picture of the size that is asked for', async () => {
  const card = await drawCard(
    { title: 'Développé militaire', section: 'Exercices', grade: 'Pratique des coachs' },
    folder,
  );
  expect(await sharp(card).metadata()).toMatchObject({ format: 'png', width: CARD_WIDTH, height: CARD_HEIGHT });
  expect(card.length).toBeLessThan(60_000);
  expect(await inked(card, { left: 60, top: 100, width: 1080, height: 340 })).toBeGreaterThan(5_000);
  expect(await inked(card, { left: 0, top: CARD_HEIGHT - 40, width: CARD_WIDTH, height: 40 })).toBeGreaterThan(5_000);
  // Nothing runs out at the side.
  expect(await inked(card, { left: CARD_WIDTH - 60, top: 60, width: 60, height: 420 })).toBe(0);
});

it('draws the longest titles on the card too', async () => {
  const title = 'Combien de séries par semaine pour chaque muscle, et quand en ajouter';
  const card = await drawCard({ title, section: 'Entraînement', grade: 'Preuves modérées' }, folder);
  expect(await inked(card, { left: CARD_WIDTH - 60, top: 60, width: 60, height: 420 })).toBe(0);
  const other = await drawCard({ title: title.toUpperCase(), section: 'Entraînement' }, folder);
  expect(other.equals(card)).toBe(false);
  const drawn = readdirSync(folder).length;
  expect((await drawCard({ title, section: 'Entraînement', grade: 'Preuves modérées' }, folder)).equals(card)).toBe(
    true,
  );
  expect(readdirSync(folder)).toHaveLength(drawn);
});
