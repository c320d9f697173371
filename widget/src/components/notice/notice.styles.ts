import { css } from 'lit';

export const noticeStyles = css`
  :host {
    display: block;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-2) var(--repere-space-3);
    padding: var(--repere-space-2) var(--repere-space-4);
    border-inline-start: 3px solid var(--repere-line-strong);
    background: var(--repere-sunken);
    font-size: var(--repere-size-small);
    line-height: 1.45;
  }
  .caution {
    border-color: var(--repere-caution);
    background: var(--repere-caution-tint);
  }
  .danger {
    border-color: var(--repere-danger);
    background: var(--repere-danger-tint);
  }
  p {
    flex: 1 1 12rem;
    margin: 0;
  }
`;
