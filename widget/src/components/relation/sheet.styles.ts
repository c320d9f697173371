import { css } from 'lit';

export const sheetStyles = css`
  dialog {
    inline-size: min(25rem, calc(100vw - 2rem));
    max-block-size: calc(100dvh - 2rem);
    /* Over the panel where there is one, in the middle at the desk. */
    margin-block-end: var(--repere-sheet-end, auto);
    margin-inline-end: var(--repere-sheet-end, auto);
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius-large);
    background: var(--repere-paper);
    color: var(--repere-ink);
    box-shadow: var(--repere-shadow);
  }
  dialog[open] {
    animation: rise var(--repere-calm) var(--repere-ease);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(1rem);
    }
  }
  dialog::backdrop {
    background: rgb(8 20 16 / 0.45);
  }
  .inside {
    display: grid;
    gap: var(--repere-space-4);
    padding: var(--repere-space-5) var(--repere-space-4) var(--repere-space-4);
  }
  form {
    padding: 0;
  }
  #title:focus-visible {
    outline: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--repere-space-2);
  }
  .actions button {
    min-block-size: 2.75rem;
  }
  @media (width < 40rem) {
    dialog {
      inline-size: 100vw;
      max-inline-size: none;
      margin-block-end: 0;
      margin-inline-end: auto;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .inside {
      padding-block-end: max(var(--repere-space-4), env(safe-area-inset-bottom));
    }
    .actions button {
      flex: 1 1 auto;
    }
  }
`;
