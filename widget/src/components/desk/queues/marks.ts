import { svg } from 'lit';
import { icon } from '../../icons.ts';

/** A tally of five: the sign of a queue that has been worked off. */
export const tallyMark = svg`<svg width="44" height="28" viewBox="0 0 44 28" aria-hidden="true">
  <path d="M6 4v20M15 4v20M24 4v20M33 4v20M2 22L38 6"></path>
</svg>`;

/** The sign of whoever asks. */
export const personMark = icon('M10 3a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM3.5 17.5c.5-4 3-5.5 6.5-5.5s6 1.5 6.5 5.5');
