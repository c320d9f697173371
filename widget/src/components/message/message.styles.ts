import { css } from 'lit';

export const messageStyles = css`
  :host {
    display: block;
  }

  .message {
    display: grid;
    justify-items: start;
    gap: 2px;
  }

  .own {
    justify-items: end;
  }

  .author {
    display: flex;
    align-items: center;
    gap: 0.375em;
    margin-block-start: var(--repere-space-3);
    padding-inline: 2px;
    --repere-avatar: 1.5rem;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .author b {
    font-weight: 600;
    color: var(--repere-ink-soft);
  }

  .line {
    display: flex;
    align-items: center;
    max-inline-size: min(38rem, 100%);
  }

  .own .line {
    flex-direction: row-reverse;
    max-inline-size: min(36rem, 92%);
  }

  /* Beside what it is about: in view with the pointer or the focus, and always where there is no pointer that could rest. */
  .tools {
    display: grid;
    flex: none;
    justify-items: center;
    inline-size: 2.5rem;
    color: var(--repere-ink-faint);
  }

  .tools button {
    inline-size: 2rem;
    min-block-size: 1.5rem;
  }

  .when {
    font-size: 0.6875rem;
    line-height: 1;
    white-space: nowrap;
  }

  @media (hover: hover) {
    .tools {
      opacity: 0;
    }

    .line:hover .tools,
    .tools:focus-within,
    .tools:has([aria-expanded='true']) {
      opacity: 1;
    }
  }

  @media (hover: none) {
    .when {
      display: none;
    }
  }

  @media (pointer: coarse) {
    .tools button {
      inline-size: 2.75rem;
      min-block-size: 2.75rem;
    }
  }

  .body {
    min-inline-size: 0;
    padding: var(--repere-space-2) var(--repere-space-3);
    border: 1px solid var(--repere-line);
    border-radius: var(--repere-radius-large);
    border-end-start-radius: 3px;
    background: var(--repere-raised);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }

  .own .body {
    border-color: transparent;
    border-radius: var(--repere-radius-large);
    border-end-end-radius: 3px;
    background: var(--repere-own);
    color: var(--repere-on-own);
  }

  .waiting .body {
    background: var(--repere-pine-tint);
    color: var(--repere-ink);
    border-color: var(--repere-pine);
  }

  .failed .body {
    background: var(--repere-danger-tint);
    border-color: var(--repere-danger);
    color: var(--repere-ink);
  }

  .erased {
    font-style: italic;
    opacity: 0.8;
  }

  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }

  .message:not(.own) .body a {
    color: var(--repere-pine);
  }

  .origin {
    display: block;
    margin-block-end: var(--repere-space-2);
    padding-inline-start: var(--repere-space-2);
    border-inline-start: 2px solid currentColor;
    font-size: var(--repere-size-small);
    line-height: 1.4;
    white-space: normal;
  }

  .origin q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
    quotes: none;
    margin-block-start: 2px;
  }

  .state {
    display: inline-flex;
    align-items: end;
    gap: 6px;
    min-block-size: 16px;
    padding-inline: 2px;
    font-size: 0.75rem;
    line-height: 1.3;
    color: var(--repere-ink-faint);
  }

  .tick {
    inline-size: 3px;
    block-size: 13px;
    border-radius: 0.75px;
    background: var(--repere-pine);
  }

  .waiting .tick {
    block-size: 6px;
    background: var(--repere-ink-faint);
  }

  .failed .state {
    color: var(--repere-danger);
  }

  .failed .tick {
    background: var(--repere-danger);
  }

  .why {
    max-inline-size: 24rem;
    font-size: var(--repere-size-small);
    text-align: end;
    color: var(--repere-danger);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--repere-space-1);
    white-space: nowrap;
  }

  .actions button {
    min-block-size: 2rem;
    font-size: var(--repere-size-small);
  }

  @media (pointer: coarse) {
    .actions button {
      min-block-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    .body {
      border-color: CanvasText !important;
    }
    .tick {
      background: CanvasText !important;
    }
  }
`;
