import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

/** Line drawings with square ends, 20 by 20, in the colour of the text around them; `turns` for one that points along the line. */
export const icon = (path: string, kind: 'turns' | '' = ''): SVGTemplateResult =>
  svg`<svg class=${kind} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg>`;

export const closeIcon = icon('M4.5 4.5l11 11M15.5 4.5l-11 11');
export const backIcon = icon('M17 10H4M9.5 4.5L4 10l5.5 5.5', 'turns');
export const sendIcon = icon('M10 17V4M4.5 9.5L10 4l5.5 5.5');
export const downIcon = icon('M10 3v13M4.5 10.5L10 16l5.5-5.5');
export const moreIcon = icon('M3.5 10h2M9 10h2M14.5 10h2');
export const findIcon = icon('M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM12.5 12.5L17 17');
