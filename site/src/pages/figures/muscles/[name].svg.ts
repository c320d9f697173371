import type { APIRoute } from 'astro';
import type { Exercise } from '@repere/content';
import { PALETTES, type Theme } from '../../../figures/palette.ts';
import { smallMapSvg } from '../../../figures/small-map.ts';
import { allPages } from '../../../library/pages.ts';

interface Props {
  muscles: Exercise['muscles'];
  theme: Theme;
}

export async function getStaticPaths() {
  const muscles = new Map(
    (await allPages()).flatMap(({ key, data }) => (data.kind === 'exercise' ? [[key, data.muscles]] : [])),
  );
  return [...muscles].flatMap(([key, own]) =>
    (Object.keys(PALETTES) as Theme[]).map((theme) => ({
      params: { name: `${key}.${theme}` },
      props: { muscles: own, theme } satisfies Props,
    })),
  );
}

/** The muscles of one exercise on a small body, in the colours of one theme. */
export const GET: APIRoute<Props> = ({ props: { muscles, theme } }) =>
  new Response(smallMapSvg(muscles, PALETTES[theme]), { headers: { 'content-type': 'image/svg+xml' } });
