import { css } from 'lit';

export const conversationListStyles = css`
  :host {
    display: block;
  }
  ul {
    list-style: none;
  }
  li + li {
    border-block-start: 1px solid var(--repere-line);
  }
  .row {
    display: grid;
    grid-template-columns: 3px minmax(0, 1fr) auto;
    align-items: start;
    gap: 2px var(--repere-space-3);
    inline-size: 100%;
    padding: var(--repere-space-3) var(--repere-space-4);
    border-radius: 0;
    font-weight: 400;
    text-align: start;
  }
  .row:hover {
    background: var(--repere-sunken);
  }
  .row[aria-current='true'] {
    background: var(--repere-pine-tint);
  }
  .row:focus-visible {
    outline-offset: -3px;
  }
  .tick {
    grid-row: 1 / span 3;
    align-self: stretch;
    margin-block: 3px;
    border-radius: 0.75px;
    background: var(--repere-line);
  }
  .fresh .tick {
    background: var(--repere-signal);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-inline-size: 0;
  }
  .name b {
    font-weight: 600;
  }
  .when {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .name b,
  .words [dir],
  .place {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words,
  .place {
    grid-column: 2;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  .words {
    display: flex;
    gap: 0.25em;
  }
  .place {
    color: var(--repere-ink-faint);
  }
  .fresh .words {
    color: var(--repere-ink);
    font-weight: 550;
  }
  .count {
    grid-column: 3;
    justify-self: end;
    min-inline-size: 1.375rem;
    padding-inline: 0.375rem;
    border-radius: var(--repere-radius-full);
    background: var(--repere-signal);
    color: var(--repere-on-signal);
    font-size: 0.75rem;
    font-weight: 650;
    line-height: 1.375rem;
    text-align: center;
  }
  .more {
    inline-size: 100%;
  }
  @media (forced-colors: active) {
    .fresh .tick,
    .count {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
