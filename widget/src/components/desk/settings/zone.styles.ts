import { css } from 'lit';

/** The list that opens under the field of zones. */
export const zoneStyles = css`
  .box {
    position: relative;
    max-inline-size: 26rem;
  }
  ul,
  .nothing {
    position: absolute;
    z-index: 1;
    inset: calc(100% + 2px) 0 auto;
    max-block-size: 16rem;
    overflow-y: auto;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    box-shadow: var(--repere-shadow);
    list-style: none;
  }
  .nothing {
    padding: var(--repere-space-2) var(--repere-space-3);
    color: var(--repere-ink-soft);
  }
  li {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--repere-space-3);
    min-block-size: 2.25rem;
    padding-inline: var(--repere-space-3);
    cursor: pointer;
  }
  @media (pointer: coarse) {
    li {
      min-block-size: 2.75rem;
    }
  }
  li:hover {
    background: var(--repere-sunken);
  }
  [aria-selected='true'] {
    background: var(--repere-pine-tint);
    box-shadow: inset 3px 0 0 var(--repere-pine);
  }
  .offset {
    flex: none;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
