import { css } from 'lit';

/** What panel and desk share: the header with its rule, and the pages inside. */
export const frameStyles = css`
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  .top {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--repere-space-1);
    min-block-size: 3.5rem;
    padding-block: max(var(--repere-space-1), env(safe-area-inset-top)) 8px;
    padding-inline: var(--repere-space-4) var(--repere-space-2);
    background: var(--repere-raised);
  }

  /* The header ends in a graduated rule: a short tick every 8 px, a long one every fifth. */
  .top::after {
    content: '';
    position: absolute;
    inset: auto 0 0;
    block-size: 8px;
    border-block-end: 1px solid var(--repere-line-strong);
    background:
      repeating-linear-gradient(90deg, var(--repere-line-strong) 0 1px, transparent 1px 40px) 16px 0 / 100% 8px
        no-repeat,
      repeating-linear-gradient(90deg, var(--repere-line) 0 1px, transparent 1px 8px) 16px 4px / 100% 4px no-repeat;
  }

  .top.inner {
    padding-inline-start: var(--repere-space-2);
  }

  .top #title {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: 1.0625rem;
  }

  .top #title:focus-visible {
    outline: none;
  }

  .top repere-mark {
    margin-inline-end: var(--repere-space-2);
  }

  .page {
    /* What is there for screen readers alone scrolls along with what it names. */
    position: relative;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .page > .wait {
    display: flex;
    margin: 20% auto;
    justify-content: center;
  }
`;
