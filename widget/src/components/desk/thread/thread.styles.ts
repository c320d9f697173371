import { css } from 'lit';

export const threadStyles = css`
  :host {
    display: grid;
    grid-template-rows: minmax(0, 1fr);
    min-block-size: 0;
  }

  repere-conversation {
    min-block-size: 0;
  }

  repere-conversation.note::part(composer) {
    display: none;
  }

  /* Between a list and a phone's keyboard there is no room for more. */
  @media (width < 34rem) {
    .listing > .dock > .row {
      display: none;
    }
    repere-conversation.listing::part(composer) {
      display: none;
    }
    .listing > .dock {
      padding-block-end: max(var(--repere-space-3), env(safe-area-inset-bottom));
    }
  }

  .dock {
    display: grid;
    gap: var(--repere-space-2);
    inline-size: 100%;
    max-inline-size: 52rem;
    margin-inline: auto;
    padding: var(--repere-space-2) var(--repere-space-3) 0;
    container-type: inline-size;
  }

  .note > .dock {
    padding-block-end: max(var(--repere-space-3), env(safe-area-inset-bottom));
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--repere-space-1) var(--repere-space-3);
  }

  .modes {
    display: flex;
    gap: var(--repere-space-1);
  }

  .modes button {
    min-block-size: 2.25rem;
    padding-inline: var(--repere-space-2);
    overflow-wrap: anywhere;
    border: 1px solid transparent;
    border-block-end: 3px solid transparent;
    border-radius: var(--repere-radius) var(--repere-radius) 0 0;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-soft);
  }

  .modes button:hover {
    background: var(--repere-sunken);
  }

  .modes [aria-pressed='true'] {
    border-block-end-color: var(--repere-pine);
    font-weight: 650;
    color: var(--repere-ink);
  }

  .modes .note[aria-pressed='true'] {
    border: 1px dashed var(--repere-caution);
    border-block-end: 3px double var(--repere-caution);
    background: var(--repere-caution-tint);
  }

  .row svg {
    inline-size: 16px;
    stroke-width: 1.75;
  }

  .helps {
    display: flex;
    gap: var(--repere-space-1);
    margin-inline-start: auto;
  }

  .helps button {
    min-block-size: 2.25rem;
    font-size: var(--repere-size-small);
  }

  .short {
    display: none;
  }

  @container (width < 34rem) {
    .full {
      display: none;
    }
    .short {
      display: inline;
    }
    .helps span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .helps button {
      min-inline-size: 2.5rem;
    }
  }

  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--repere-space-2) var(--repere-space-3);
    padding: var(--repere-space-2) var(--repere-space-3);
    border: 1px solid var(--repere-signal);
    border-radius: var(--repere-radius);
    background: var(--repere-signal-tint);
  }

  .question p {
    flex: 1 1 16rem;
    font-weight: 550;
    overflow-wrap: anywhere;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--repere-space-2);
  }

  .answers button {
    min-block-size: 2.25rem;
    font-size: var(--repere-size-small);
  }

  .attached {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--repere-space-3);
    padding-block: var(--repere-space-1);
    padding-inline: var(--repere-space-3) var(--repere-space-1);
    border: 1px solid var(--repere-line);
    border-inline-start: 3px solid var(--repere-signal);
    border-radius: var(--repere-radius);
    background: var(--repere-raised);
  }

  .attached svg {
    stroke-width: 1.75;
  }

  .attached b {
    font-family: var(--repere-font-display);
    font-weight: 650;
  }

  .attached p {
    display: grid;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }

  .kind,
  .of {
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  @media (pointer: coarse) {
    .modes button,
    .helps button,
    .answers button {
      min-block-size: 2.75rem;
    }
    .helps button {
      min-inline-size: 2.75rem;
    }
  }

  /* A screen of a few lines, as at 400 %: the pane around it scrolls. */
  @media (height < 24rem) {
    :host {
      min-block-size: min-content;
    }
    repere-conversation {
      grid-template-rows: minmax(8rem, 1fr);
      min-block-size: min-content;
    }
  }
`;
