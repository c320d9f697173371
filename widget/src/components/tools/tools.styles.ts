import { css } from 'lit';

export const toolsStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
    padding-inline: var(--repere-space-3);
  }

  .bar {
    display: flex;
    align-items: center;
    gap: var(--repere-space-2);
  }

  .bar.on {
    margin-block-start: var(--repere-space-2);
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-signal);
    border-radius: 2px;
    background: var(--repere-sunken);
  }

  .what {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--repere-size-small);
    line-height: 1.4;
  }

  .what b {
    font-weight: 600;
  }

  .words {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    color: var(--repere-ink-soft);
  }

  .note {
    display: block;
    padding-block-start: var(--repere-space-2);
    color: var(--repere-ink-soft);
  }
`;
