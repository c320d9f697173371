import { css } from 'lit';

export const timelineStyles = css`
  :host {
    position: relative;
    display: block;
    min-block-size: 0;
  }

  /* Measured from its end: what is added above never moves what is being read, and the newest stays in view. */
  .scroller {
    display: flex;
    flex-direction: column-reverse;
    block-size: 100%;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .rows {
    display: grid;
    gap: 3px;
    max-inline-size: 52rem;
    inline-size: 100%;
    margin-inline: auto;
    margin-block-start: auto;
    padding: var(--repere-space-3) var(--repere-space-4) var(--repere-space-4);
    list-style: none;
  }

  .older {
    justify-self: center;
  }

  .day,
  .unread,
  .joined {
    display: flex;
    align-items: center;
    gap: var(--repere-space-3);
    margin-block: var(--repere-space-4) var(--repere-space-1);
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  /* A stretch of the rule on both sides: a short tick every 8 px. */
  .day::before,
  .day::after,
  .unread::before,
  .unread::after {
    content: '';
    flex: 1;
    block-size: 5px;
    background: repeating-linear-gradient(90deg, var(--repere-line) 0 1px, transparent 1px 8px);
  }

  .unread {
    color: var(--repere-signal);
    font-weight: 600;
  }

  .unread::before,
  .unread::after {
    block-size: 1px;
    background: currentColor;
  }

  .joined {
    justify-content: center;
  }

  .newest {
    position: absolute;
    inset-block-end: var(--repere-space-3);
    inset-inline-end: var(--repere-space-4);
    border-radius: var(--repere-radius-full);
    border-color: var(--repere-line-strong);
    background: var(--repere-raised);
    box-shadow: var(--repere-shadow);
  }
`;
