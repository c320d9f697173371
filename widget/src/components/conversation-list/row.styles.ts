import { css } from 'lit';

/** A conversation as a row of a list: the member's, and the coaches'. */
export const rowStyles = css`
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
    grid-row: 1 / span 4;
    align-self: stretch;
    margin-block: 3px;
    border-radius: 0.75px;
    background: var(--repere-line);
  }
  .name {
    display: flex;
    align-items: center;
    gap: 0.375rem;
    min-inline-size: 0;
  }
  .name b {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 600;
  }
  .when {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .words {
    grid-column: 2;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }
  .more {
    inline-size: 100%;
  }
`;
