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
    }
    table {
      inline-size: min(100%, 30rem);
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding-block-end: var(--repere-space-2);
      font: 650 1.0625rem / 1.2 var(--repere-font-display);
      text-align: start;
    }
    tr {
      border-block-end: 1px solid var(--repere-line);
    }
    th {
      padding-block: var(--repere-space-2);
      padding-inline: 0 var(--repere-space-4);
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }
    th::first-letter {
      text-transform: uppercase;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(0, auto) auto;
      justify-content: start;
      gap: var(--repere-space-1) var(--repere-space-4);
      margin: 0;
    }
    dt {
      color: var(--repere-ink-soft);
    }
    dd {
      margin: 0;
    }
    section {
      display: grid;
      gap: var(--repere-space-2);
    }
  `,
];
