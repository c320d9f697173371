import { css } from 'lit';
import { partStyles } from './part.styles.ts';

/** The list of canned replies. */
export const cannedStyles = [
  partStyles,
  css`
    .lead {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--repere-space-3) var(--repere-space-5);
    }
    .lead p {
      flex: 1 1 16rem;
      color: var(--repere-ink-soft);
    }
    .find {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--repere-space-3);
    }
    .find input {
      flex: 1 1 14rem;
      min-block-size: 2.75rem;
      padding-inline: var(--repere-space-3);
      border: 1px solid var(--repere-line-strong);
      border-radius: var(--repere-radius);
      background: var(--repere-raised);
      font-size: max(1rem, var(--repere-size-ui));
    }
    section {
      display: grid;
      gap: var(--repere-space-1);
      margin-block-start: var(--repere-space-2);
    }
    h3 {
      font: 600 var(--repere-size-small) / 1.4 var(--repere-font-ui);
      letter-spacing: 0;
      color: var(--repere-ink-faint);
    }
    li {
      border-block-start: 1px solid var(--repere-line);
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      justify-content: space-between;
      gap: var(--repere-space-1) var(--repere-space-4);
      padding-block: var(--repere-space-3);
    }
    .row > :first-child {
      flex: 1 1 18rem;
      min-inline-size: 0;
    }
    .row .actions {
      margin-inline: calc(-1 * var(--repere-space-2));
    }
    .name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    code {
      margin-inline-end: var(--repere-space-1);
      font: 400 0.9375em / 1 var(--repere-font-mono);
      color: var(--repere-pine);
    }
    .text {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      font-size: var(--repere-size-small);
      color: var(--repere-ink-soft);
      overflow-wrap: anywhere;
    }
    .ask {
      display: grid;
      gap: var(--repere-space-2);
      margin-block: var(--repere-space-2);
      padding: var(--repere-space-3) var(--repere-space-4);
      border-inline-start: 3px solid var(--repere-danger);
      background: var(--repere-danger-tint);
    }
    repere-desk-canned-form {
      margin-block: var(--repere-space-2);
    }
  `,
];
