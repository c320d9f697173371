import { css } from 'lit';

/** What the parts of the desk's settings share. */
export const partStyles = css`
  :host {
    display: grid;
    gap: var(--repere-space-4);
  }
  h3 {
    font-size: 1.0625rem;
  }
  ul {
    list-style: none;
  }
  .faint {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }
  .none {
    color: var(--repere-ink-soft);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-1);
  }
  .danger {
    color: var(--repere-danger);
  }
  .plain.danger {
    border-color: var(--repere-danger);
  }
  .danger:hover {
    background: var(--repere-danger-tint);
  }
  .said {
    color: var(--repere-pine);
    font-size: var(--repere-size-small);
    font-weight: 600;
  }
  .said:empty {
    position: absolute;
  }
  .said:not(:empty)::before {
    content: '';
    display: inline-block;
    inline-size: 3px;
    block-size: 0.9em;
    margin-inline-end: 0.5em;
    border-radius: 0.75px;
    background: var(--repere-signal);
  }
`;
