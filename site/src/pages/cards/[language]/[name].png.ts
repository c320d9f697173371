import { join } from 'node:path';
import { LANGUAGES, SECTIONS, type Language } from '@repere/content';
import type { APIRoute } from 'astro';
import type { Card } from '../../../cards/card.ts';
import { drawCard } from '../../../cards/draw-card.ts';
import { allPages } from '../../../library/pages.ts';
import { strings } from '../../../strings/index.ts';

interface Props {
  card: Card;
}

/** Beside what else builds keep: the site is built from its own folder. */
const DRAWN = join(process.cwd(), '../.cache/cards');

/** A card for each page of advice, and one for whatever else has an address in a language. */
export async function getStaticPaths() {
  const plain = LANGUAGES.map((language: Language) => ({
    params: { language, name: 'repere' },
    props: { card: { title: strings[language].chooseTitle, section: 'Repère' } },
  }));
  const pages = (await allPages()).map(({ language, section, key, data }) => ({
    params: { language, name: `${section}-${key}` },
    props: {
      card: {
        title: data.title,
        section: SECTIONS[section][language].title,
        grade: strings[language].evidenceLevels[data.evidence.level],
      },
    },
  }));
  return [...plain, ...pages];
}

/** What a link to a page is shown with elsewhere. */
export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await drawCard(props.card, DRAWN)), { headers: { 'content-type': 'image/png' } });
