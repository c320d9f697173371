import { css } from 'lit';

export const messageMenuStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 12rem;
    max-inline-size: min(19rem, calc(100vw - 2 * var(--repere-space-3)));
    padding: var(--repere-space-1);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
    color: var(--repere-ink);
    box-shadow: var(--repere-shadow);
  }

  [role='menu'] {
    display: grid;
  }

  [role='menuitem'] {
    justify-content: start;
    min-block-size: 2.75rem;
    padding-inline: var(--repere-space-3);
    font-weight: 500;
  }

  [role='menuitem']:hover {
    background: var(--repere-sunken);
  }

  [role='menuitem']:focus-visible {
    outline-offset: -2px;
  }

  .danger {
    color: var(--repere-danger);
  }

  .head {
    padding: var(--repere-space-1) var(--repere-space-3);
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .note {
    padding: var(--repere-space-2) var(--repere-space-3);
    border-block-start: 1px solid var(--repere-line);
    font-size: var(--repere-size-small);
    line-height: 1.4;
    color: var(--repere-ink-soft);
  }

  .ask {
    display: grid;
    gap: var(--repere-space-2);
    padding: var(--repere-space-2) var(--repere-space-3);
  }

  .ask h2 {
    font-size: 1rem;
  }

  .ask p {
    font-size: var(--repere-size-small);
    line-height: 1.4;
    color: var(--repere-ink-soft);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
    margin-block-start: var(--repere-space-1);
  }

  .sure {
    background: var(--repere-danger);
    color: var(--repere-paper);
  }

  @media (forced-colors: active) {
    .sure {
      border-color: ButtonText;
    }
  }
`;
