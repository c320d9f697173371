import { css } from 'lit';

export const queuesStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-block-size: 0;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    padding: var(--repere-space-2) var(--repere-space-2) 0;
    border-block-end: 1px solid var(--repere-line);
  }
  .tabs button {
    flex: 1 0 auto;
    gap: 0.25rem;
    padding-inline: 0.25rem;
    border-radius: 0;
    border-block-end: 3px solid transparent;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  .tabs [aria-pressed='false']:hover {
    background: var(--repere-sunken);
  }
  .tabs [aria-pressed='true'] {
    border-block-end-color: var(--repere-pine);
    color: var(--repere-ink);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .count {
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    color: var(--repere-ink-faint);
  }
  .wanting .count {
    padding-inline: 0.375rem;
    border-radius: var(--repere-radius-full);
    background: var(--repere-signal);
    color: var(--repere-on-signal);
    font-size: 0.75rem;
    font-weight: 650;
    line-height: 1.25rem;
  }

  .list {
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .waits .tick {
    background: var(--repere-line-strong);
  }
  /* One mark says where one is: at whoever has waited longest. */
  .next .tick {
    background: var(--repere-signal);
  }
  .when {
    font-variant-numeric: tabular-nums;
  }
  .waits .when {
    font-weight: 650;
    color: var(--repere-ink);
  }
  .words {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.4;
  }
  .waits .words {
    color: var(--repere-ink);
  }
  /* Nobody’s initials stand beside them. */
  .words:not(:has(+ .carer)) {
    grid-column-end: -1;
  }
  .working {
    font-style: italic;
    color: var(--repere-pine);
  }
  .foot {
    grid-column: 2 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-1) 0.375rem;
    margin-block-start: var(--repere-space-1);
    font-size: 0.75rem;
    line-height: 1.25rem;
    color: var(--repere-ink-soft);
  }
  .label {
    padding-inline: 0.375rem;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    overflow-wrap: anywhere;
  }
  .urgent {
    display: inline-flex;
    align-items: center;
    gap: 0.25rem;
    padding-inline: 0.375rem;
    border-radius: var(--repere-radius);
    background: var(--repere-danger-tint);
    color: var(--repere-danger);
    font-weight: 650;
  }
  .urgent svg {
    inline-size: 0.875rem;
    block-size: 0.875rem;
  }
  .carer {
    grid-column: 3;
    align-self: end;
    justify-self: end;
  }
  repere-avatar {
    --repere-avatar: 1.25rem;
  }

  .more {
    border-radius: 0;
  }
  .wait {
    display: flex;
    justify-content: center;
    margin-block-start: 20%;
  }
  .empty {
    display: grid;
    justify-items: start;
    gap: var(--repere-space-2);
    padding: var(--repere-space-6) var(--repere-space-4);
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  .empty h2 {
    font-size: 1.0625rem;
    color: var(--repere-ink);
  }
  .empty svg {
    margin-block-end: var(--repere-space-2);
    color: var(--repere-pine);
  }

  @media (forced-colors: active) {
    .next .tick,
    .wanting .count {
      background: Highlight;
      color: HighlightText;
    }
    .tabs [aria-pressed='true'] {
      border-block-end-color: Highlight;
    }
    .row[aria-current='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
