import { css } from 'lit';
import { partStyles } from './part.styles.ts';

/** Opening hours as they are read. */
export const hoursStyles = [
  partStyles,
  css`
    .told {
      padding: var(--repere-space-3) var(--repere-space-4);
      border-inline-start: 3px solid var(--repere-signal);
      background: var(--repere-raised);
    }
    .sentence {
      font-size: 1.0625rem;
      font-weight: 550;
      text-wrap: pretty;
    }
    table {
      inline-size: min(100%, 30rem);
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding-block-end: var(--repere-space-2);
      font-weight: 600;
      text-align: start;
    }
    tr {
      border-block-end: 1px solid var(--repere-line);
    }
    th {
      padding: var(--repere-space-2) var(--repere-space-4) var(--repere-space-2) 0;
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    th::first-letter {
      text-transform: uppercase;
    }
    section {
      display: grid;
      gap: var(--repere-space-1);
    }
  `,
];
