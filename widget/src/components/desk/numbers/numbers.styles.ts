import { css } from 'lit';

/** Today's numbers: a row of figures on a wide screen, one below the other on a narrow one. */
export const numbersStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--repere-space-5);
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 68rem;
    margin-inline: auto;
    padding: var(--repere-space-5) var(--repere-space-4);
    container-type: inline-size;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--repere-space-4);
  }
  header button {
    grid-area: 1 / 2 / span 2;
  }
  h2 {
    font-size: var(--repere-size-h2);
  }
  h3 {
    font: 600 var(--repere-size-ui) / 1.4 var(--repere-font-ui);
    letter-spacing: 0;
    color: var(--repere-ink-soft);
  }
  .faint,
  .defined {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .figures {
    display: grid;
    gap: var(--repere-space-6);
  }
  section {
    display: grid;
    align-content: start;
    gap: var(--repere-space-1);
    padding-block-start: var(--repere-space-4);
    border-block-start: 1px solid var(--repere-line);
  }
  @container (inline-size >= 46rem) {
    .figures {
      grid-template-columns: repeat(6, minmax(0, 1fr));
      gap: var(--repere-space-6) var(--repere-space-5);
    }
    section {
      grid-column: span 3;
    }
    section:first-child {
      grid-column: 1 / -1;
    }
  }
  .value {
    font: 650 var(--repere-size-h2) / 1.2 var(--repere-font-display);
    letter-spacing: -0.01em;
    font-variant-numeric: tabular-nums;
  }
  .says {
    color: var(--repere-ink-soft);
  }
  .says:empty {
    display: none;
  }
  repere-plot {
    margin-block: var(--repere-space-3) var(--repere-space-2);
  }
  summary {
    justify-self: start;
    min-block-size: 1.75rem;
    align-content: center;
    font-size: var(--repere-size-small);
    color: var(--repere-pine);
    font-weight: 550;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    summary {
      min-block-size: 2.75rem;
    }
  }
  table {
    inline-size: min(100%, 24rem);
    margin-block: var(--repere-space-2);
    border-collapse: collapse;
    font-size: var(--repere-size-small);
    font-variant-numeric: tabular-nums;
  }
  th {
    padding-block: var(--repere-space-1);
    font-weight: 400;
    text-align: start;
  }
  td {
    text-align: end;
  }
  thead th {
    color: var(--repere-ink-faint);
  }
  thead th:last-child {
    text-align: end;
  }
  tr {
    border-block-end: 1px solid var(--repere-line);
  }
  .defined {
    max-inline-size: 40rem;
    padding-block: var(--repere-space-1);
  }
`;
