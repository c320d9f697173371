import { css } from 'lit';

export const chatStyles = css`
  :host {
    display: contents;
  }

  .panel {
    --repere-sheet-end: 1rem;
    position: fixed;
    z-index: 2147483000;
    inset-block-end: max(1rem, env(safe-area-inset-bottom));
    inset-inline-end: max(1rem, env(safe-area-inset-right));
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    inline-size: var(--repere-panel-width, 25rem);
    block-size: min(var(--repere-panel-height, 40rem), calc(100dvh - 2rem));
    max-inline-size: calc(100vi - 2rem);
    overflow: clip;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius-large);
    background: var(--repere-paper);
    color: var(--repere-ink);
    box-shadow: var(--repere-shadow);
    animation: rise var(--repere-calm) var(--repere-ease);
  }

  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(1.5rem);
    }
  }

  .notices {
    min-block-size: 0;
  }

  .said:not(:empty) {
    padding: var(--repere-space-2) var(--repere-space-4);
    background: var(--repere-sunken);
    font-size: var(--repere-size-small);
  }

  .requests {
    margin: 0 var(--repere-space-4) var(--repere-space-4);
    border: 1px solid var(--repere-line);
    border-radius: var(--repere-radius);
    overflow: clip;
  }

  .requests h2 {
    padding: var(--repere-space-3) var(--repere-space-4) 0;
    font-size: var(--repere-size-ui);
  }

  .further {
    inline-size: 100%;
    padding-inline: var(--repere-space-4);
  }

  .compose {
    display: grid;
    gap: var(--repere-space-3);
    padding: var(--repere-space-5) var(--repere-space-4) var(--repere-space-4);
  }

  .compose h2 {
    font-size: 1.625rem;
  }

  .lead {
    color: var(--repere-ink-soft);
  }

  .origin {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    padding-block: var(--repere-space-2);
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-signal);
    background: var(--repere-sunken);
    font-size: var(--repere-size-small);
    line-height: 1.4;
  }

  .origin p {
    color: var(--repere-ink-faint);
  }

  .origin b {
    display: block;
    color: var(--repere-ink);
  }

  .origin q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
    quotes: none;
    font-family: var(--repere-font-text);
    color: var(--repere-ink-soft);
  }

  .doors {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
    padding: var(--repere-space-4);
  }

  .doors button {
    flex: auto;
  }

  .empty {
    padding: 0 var(--repere-space-4) var(--repere-space-4);
    color: var(--repere-ink-soft);
  }

  .page:has(> repere-conversation) {
    display: grid;
    overflow: hidden;
  }

  @media (width >= 40rem) {
    :host([position='start']) .panel {
      inset-inline: max(1rem, env(safe-area-inset-left)) auto;
    }
  }

  @media (width < 40rem) {
    .panel {
      inset: var(--repere-seen-top, 0) 0 auto;
      inline-size: auto;
      max-inline-size: none;
      block-size: var(--repere-seen-height, 100dvh);
      /* Either end may have the notch. */
      padding-inline: max(env(safe-area-inset-left), env(safe-area-inset-right));
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }

  /* A screen of a few lines, as at 400 %: what stands around the messages may push them, and all of it scrolls together. */
  @media (height < 24rem) {
    .page:has(> repere-conversation) {
      overflow-y: auto;
    }
    .page > repere-conversation {
      grid-template-rows: minmax(6rem, 1fr);
      min-block-size: min-content;
    }
  }

  @media print {
    .panel {
      display: none;
    }
  }
`;
