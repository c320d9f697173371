import { css } from 'lit';
import { paperStyles } from './paper.styles.ts';

export const noteStyles = [
  paperStyles,
  css`
    :host {
      display: block;
      margin-block: var(--repere-space-2);
    }

    .sheet {
      padding: var(--repere-space-2) var(--repere-space-3) var(--repere-space-3);
    }

    .by {
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
    }

    .text {
      margin-block-start: var(--repere-space-1);
      font-family: var(--repere-font-text);
      font-size: 1.0625rem;
      line-height: 1.5;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
      unicode-bidi: plaintext;
    }

    .erased {
      font-style: italic;
      color: var(--repere-ink-soft);
    }

    a {
      color: inherit;
      text-underline-offset: 0.15em;
    }

    .line {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: baseline;
      gap: 0 var(--repere-space-2);
      padding: var(--repere-space-1) var(--repere-space-3);
      border-block: 1px dashed var(--repere-line-strong);
      font-size: var(--repere-size-small);
      color: var(--repere-ink-soft);
      overflow-wrap: anywhere;
    }

    .line svg {
      inline-size: 16px;
      align-self: start;
      stroke-width: 1.75;
    }

    .flagged {
      border-color: var(--repere-danger);
      background: var(--repere-danger-tint);
      font-weight: 600;
      color: var(--repere-danger);
    }

    .flagged .by {
      font-weight: 400;
    }

    .rated {
      padding-block-end: var(--repere-space-2);
      border-block-style: solid;
    }

    .line .text {
      grid-column: 2 / -1;
      color: var(--repere-ink);
    }

    .state {
      margin-block-start: var(--repere-space-2);
      font-size: var(--repere-size-small);
      color: var(--repere-ink-soft);
    }

    .failed {
      color: var(--repere-danger);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--repere-space-2);
      margin-block-start: var(--repere-space-2);
    }

    .actions button {
      min-block-size: 2.25rem;
      font-size: var(--repere-size-small);
    }

    @media (pointer: coarse) {
      .actions button {
        min-block-size: 2.75rem;
      }
    }
  `,
];
