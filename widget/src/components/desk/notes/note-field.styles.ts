import { css } from 'lit';
import { paperStyles } from './paper.styles.ts';

export const noteFieldStyles = [
  paperStyles,
  css`
    :host {
      display: block;
    }

    .sheet {
      display: grid;
      gap: var(--repere-space-1);
      padding: var(--repere-space-2) var(--repere-space-3) var(--repere-space-2);
    }

    .head {
      flex-wrap: nowrap;
    }

    .sheet:focus-within {
      outline: 2px solid var(--repere-focus);
      outline-offset: 1px;
    }

    textarea {
      inline-size: 100%;
      min-block-size: 3.5rem;
      max-block-size: min(14rem, 40dvh);
      padding: var(--repere-space-1) 0;
      border: 0;
      border-block-end: 1px solid var(--repere-caution);
      border-radius: 0;
      background: none;
      resize: none;
      field-sizing: content;
      font-family: var(--repere-font-text);
      font-size: 1.0625rem;
      line-height: 1.5;
    }

    textarea:focus-visible {
      outline: none;
    }

    textarea::placeholder {
      color: var(--repere-ink-soft);
      opacity: 1;
    }

    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--repere-space-2);
    }

    .below {
      flex: 1 1 12rem;
      font-size: var(--repere-size-small);
      color: var(--repere-ink-soft);
    }

    .refused {
      color: var(--repere-danger);
    }

    .save {
      margin-inline-start: auto;
      border: 1px solid var(--repere-caution);
      border-radius: 2px;
      background: var(--repere-raised);
      color: var(--repere-ink);
    }

    .save:hover {
      background: var(--repere-paper);
    }

    .save svg {
      inline-size: 16px;
      stroke-width: 1.75;
    }
  `,
];
