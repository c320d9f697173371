import { css } from 'lit';

export const personSearchStyles = css`
  .search {
    display: grid;
    gap: var(--repere-space-3);
    padding: var(--repere-space-4);
  }
  ::-webkit-search-cancel-button {
    filter: grayscale(1);
  }
  ul {
    list-style: none;
    margin-inline: calc(-1 * var(--repere-space-4));
  }
  li + li {
    border-block-start: 1px solid var(--repere-line);
  }
  li button {
    --repere-avatar: 2.25rem;
    justify-content: start;
    gap: var(--repere-space-3);
    inline-size: 100%;
    padding-block: var(--repere-space-2);
    border-radius: 0;
    text-align: start;
  }
  li button:hover {
    background: var(--repere-sunken);
  }
  li button:focus-visible {
    outline-offset: -3px;
  }
  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: 1.35;
  }
  .name,
  .handle {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .handle {
    font-size: var(--repere-size-small);
    font-weight: 400;
    color: var(--repere-ink-faint);
  }
`;
