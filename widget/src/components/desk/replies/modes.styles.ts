import { css } from 'lit';

export const modesStyles = css`
  :host {
    display: block;
    container-type: inline-size;
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
    border-block-width: 3px;
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

  @media (pointer: coarse) {
    .modes button,
    .helps button {
      min-block-size: 2.75rem;
    }
    .helps button {
      min-inline-size: 2.75rem;
    }
  }

  @media (forced-colors: active) {
    .modes button {
      border-color: transparent;
    }
    .modes [aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
