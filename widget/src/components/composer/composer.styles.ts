import { css } from 'lit';

export const composerStyles = css`
  :host {
    display: block;
  }

  .frame {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: var(--repere-space-1);
    padding: var(--repere-space-1);
    border: 1px solid var(--repere-line-strong);
    border-radius: var(--repere-radius-large);
    background: var(--repere-raised);
  }

  .frame:focus-within {
    outline: 2px solid var(--repere-focus);
    outline-offset: 1px;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 2.5rem;
    max-block-size: min(14rem, 40dvh);
    padding: 0.5rem var(--repere-space-3);
    border: 0;
    background: none;
    resize: none;
    field-sizing: content;
    font-size: max(1rem, var(--repere-size-ui));
    line-height: 1.5;
  }

  @media (pointer: coarse) {
    textarea {
      min-block-size: 2.75rem;
      padding-block: 0.625rem;
    }
  }

  :host([tall]) .frame {
    grid-template-columns: 1fr;
    justify-items: end;
  }

  :host([tall]) textarea {
    min-block-size: 7.5rem;
  }

  textarea:focus-visible {
    outline: none;
  }

  textarea::placeholder {
    color: var(--repere-ink-faint);
    opacity: 1;
  }

  .send {
    border-radius: calc(var(--repere-radius-large) - var(--repere-space-1));
    max-inline-size: 16rem;
    overflow-wrap: anywhere;
  }

  @media (width < 34rem) {
    .worded {
      grid-template-columns: 1fr;
      justify-items: end;
    }
  }

  .below {
    min-block-size: 1.25rem;
    padding: 2px var(--repere-space-2) 0;
    font-size: var(--repere-size-small);
    color: var(--repere-ink-faint);
  }

  .below:empty {
    display: none;
  }

  .over {
    color: var(--repere-danger);
  }
`;
