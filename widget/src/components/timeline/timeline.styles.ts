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
    padding-block: var(--repere-space-3) var(--repere-space-4);
  }

  .block {
    display: grid;
    gap: 3px;
    padding-inline: var(--repere-space-4);
  }

  /*
   * What is far from the newest is left out of layout and paint while it is far from view. The size is a guess at what nobody has looked at yet;
   * the browser keeps the true one of what was shown once.
   */
  .block:not(:nth-last-child(-n + 5)) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1800px;
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
    inline-size: auto;
    min-inline-size: 2.5rem;
    padding-inline: 9px;
    inset-block-end: var(--repere-space-3);
    inset-inline-end: var(--repere-space-4);
    border-radius: var(--repere-radius-full);
    border-color: var(--repere-line-strong);
    background: var(--repere-raised);
    box-shadow: var(--repere-shadow);
  }
`;
