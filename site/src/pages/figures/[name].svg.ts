import type { APIRoute } from 'astro';
import { FIGURES } from '../../figures/figures.ts';
import type { Figure } from '../../figures/figure-types.ts';
import { PALETTES, type Theme } from '../../figures/palette.ts';
import { movingSvg, stillSvg } from '../../figures/svg.ts';

interface Props {
  figure: Figure;
  theme: Theme;
  still: boolean;
}

export function getStaticPaths() {
  return Object.entries(FIGURES).flatMap(([key, figure]) =>
    (Object.keys(PALETTES) as Theme[]).flatMap((theme) =>
      [false, true].map((still) => ({
        params: { name: `${key}.${still ? 'still.' : ''}${theme}` },
        props: { figure, theme, still } satisfies Props,
      })),
    ),
  );
}

/** One figure, moving or still, in the colours of one theme. */
export const GET: APIRoute<Props> = ({ props: { figure, theme, still } }) =>
  new Response((still ? stillSvg : movingSvg)(figure, PALETTES[theme]), {
    headers: { 'content-type': 'image/svg+xml' },
  });
