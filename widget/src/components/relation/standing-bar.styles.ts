import { css } from 'lit';

export const standingBarStyles = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
  }
  .bar {
    padding: var(--repere-space-3) var(--repere-space-4);
  }
  .focus:focus-visible {
    outline: none;
  }
  .note {
    padding-block: var(--repere-space-2) 0;
    border-block-start: 1px solid var(--repere-line);
    font-size: var(--repere-size-small);
    line-height: 1.45;
    color: var(--repere-ink-soft);
  }
  .note.focus {
    padding-block-end: max(var(--repere-space-4), env(safe-area-inset-bottom));
  }
  .blocked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-2) var(--repere-space-4);
    padding-block-end: max(var(--repere-space-3), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--repere-line-strong);
    background: var(--repere-sunken);
    font-size: var(--repere-size-small);
    line-height: 1.45;
  }
  .blocked p {
    flex: 1 1 12rem;
    text-wrap: balance;
  }
  .request {
    display: grid;
    gap: var(--repere-space-3);
    padding-block-end: max(var(--repere-space-2), env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--repere-line-strong);
    background: var(--repere-raised);
  }
  .person {
    --repere-avatar: 2.75rem;
    display: flex;
    align-items: center;
    gap: var(--repere-space-3);
  }
  h2 {
    font-size: 1.0625rem;
    overflow-wrap: anywhere;
  }
  .faint {
    font-size: var(--repere-size-small);
    line-height: 1.45;
    color: var(--repere-ink-faint);
  }
  .about {
    padding-inline-start: var(--repere-space-3);
    border-inline-start: 3px solid var(--repere-line-strong);
    color: var(--repere-ink-soft);
    overflow-wrap: anywhere;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
  }
  .answers button {
    flex: 1 1 auto;
    min-block-size: 2.75rem;
  }
  .further {
    display: flex;
    gap: var(--repere-space-2);
    margin-inline-start: calc(-1 * var(--repere-space-2));
  }
  .further button {
    font-size: var(--repere-size-small);
  }
`;
