import { css } from 'lit';

export const conversationListStyles = css`
  :host {
    display: block;
  }
  .tick {
    grid-row-end: span 3;
  }
  .fresh .tick {
    background: var(--repere-signal);
  }
  .words [dir],
  .place {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .place {
    grid-column: 2;
    font-size: var(--repere-size-small);
    white-space: nowrap;
  }
  .words {
    display: flex;
    gap: 0.25em;
    white-space: nowrap;
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
  @media (forced-colors: active) {
    .fresh .tick,
    .count {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
